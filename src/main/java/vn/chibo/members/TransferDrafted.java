package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member’s transfer was drafted. */
public record TransferDrafted(UnitId unit, UUID subject, UUID member, String to) implements DomainEvent {}
