package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member sent outside the program was received there and is no longer counted. */
public record MemberGone(UnitId unit, UUID subject, UUID member, String to, LocalDate on) implements DomainEvent {}
