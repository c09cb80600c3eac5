package vn.chibo.dues;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A relief ends earlier than decided. */
public record ReliefEnded(UnitId unit, UUID subject, LocalDate until) implements DomainEvent {}
