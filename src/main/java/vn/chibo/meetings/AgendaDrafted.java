package vn.chibo.meetings;

import java.time.YearMonth;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The programme of a coming session was drafted. */
public record AgendaDrafted(UnitId unit, UUID subject, YearMonth period, int items) implements DomainEvent {}
