package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A candidate is followed from now on, or a probation that had begun. */
public record CaseOpened(UnitId unit, UUID subject, UUID person, String kind) implements DomainEvent {}
