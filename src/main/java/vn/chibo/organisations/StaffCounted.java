package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The staff of a school was counted anew. */
public record StaffCounted(UnitId unit, UUID subject, LocalDate from, int managers, int teachers, int staff)
        implements DomainEvent {}
