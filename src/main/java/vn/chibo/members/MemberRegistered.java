package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member stands in the register. */
public record MemberRegistered(UnitId unit, UUID subject, UUID person) implements DomainEvent {}
