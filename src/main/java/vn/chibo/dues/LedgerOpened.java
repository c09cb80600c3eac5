package vn.chibo.dues;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A cell keeps its dues here from a month on. */
public record LedgerOpened(UnitId unit, UUID subject, LocalDate begins) implements DomainEvent {}
