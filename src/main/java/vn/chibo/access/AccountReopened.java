package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The program itself, asked on its own machine, gave an administrator's account back. */
public record AccountReopened(UnitId unit, UUID subject, String username) implements DomainEvent {}
