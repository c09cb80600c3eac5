package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A candidate goes on in another cell, the history with the case. */
public record CaseHandedOver(UnitId unit, UUID subject, UUID to) implements DomainEvent {}
