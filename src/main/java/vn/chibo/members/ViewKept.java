package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A list of the register was kept under a name, for the account that asked for it. */
public record ViewKept(UnitId unit, UUID subject, String name) implements DomainEvent {}
