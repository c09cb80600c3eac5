package vn.chibo.dues;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The upper unit has received a share. */
public record RemittanceAcknowledged(UnitId unit, UUID subject, LocalDate month, long remitted)
        implements DomainEvent {}
