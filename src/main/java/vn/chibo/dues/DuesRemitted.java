package vn.chibo.dues;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A cell sent up its share. */
public record DuesRemitted(UnitId unit, UUID subject, LocalDate month, long collected, long remitted)
        implements DomainEvent {}
