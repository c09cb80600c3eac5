package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member's paper file came back; the subject is the member. */
public record FileReturned(UnitId unit, UUID subject, UUID loan) implements DomainEvent {}
