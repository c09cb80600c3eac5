package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The sending cell took a transfer back. */
public record TransferWithdrawn(UnitId unit, UUID subject, UUID member, String reason) implements DomainEvent {}
