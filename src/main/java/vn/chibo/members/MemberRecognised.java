package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A probationary member is an official one from that day. */
public record MemberRecognised(UnitId unit, UUID subject, LocalDate officialOn) implements DomainEvent {}
