package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The owner of an account dropped its second step. */
public record SecondStepOff(UnitId unit, UUID subject) implements DomainEvent {}
