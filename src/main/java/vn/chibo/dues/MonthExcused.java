package vn.chibo.dues;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Why a month was not paid was recorded. */
public record MonthExcused(UnitId unit, UUID subject, LocalDate month) implements DomainEvent {}
