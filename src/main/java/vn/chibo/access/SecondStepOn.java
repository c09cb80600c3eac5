package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** An account asks for a second step from now on. */
public record SecondStepOn(UnitId unit, UUID subject) implements DomainEvent {}
