package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The owner of an account changed the password. */
public record PasswordChanged(UnitId unit, UUID subject) implements DomainEvent {}
