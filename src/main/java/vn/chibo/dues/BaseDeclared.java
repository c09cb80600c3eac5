package vn.chibo.dues;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade's base of dues was declared; the amount is not for the audit. */
public record BaseDeclared(UnitId unit, UUID subject, LocalDate fromMonth, boolean byKeeper) implements DomainEvent {}
