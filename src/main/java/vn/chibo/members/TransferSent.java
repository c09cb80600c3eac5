package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member was sent to another organisation with an introduction. */
public record TransferSent(UnitId unit, UUID subject, UUID member, String to, LocalDate on) implements DomainEvent {}
