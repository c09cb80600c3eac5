package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Somebody was given an account. */
public record AccountCreated(UnitId unit, UUID subject, String username) implements DomainEvent {}
