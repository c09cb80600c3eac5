package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The receiving cell gave a transfer back. */
public record TransferReturned(UnitId unit, UUID subject, UUID member, String reason) implements DomainEvent {}
