package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The preparer of an item was asked for the paper. */
public record PreparerReminded(UnitId unit, UUID subject, UUID item) implements DomainEvent {}
