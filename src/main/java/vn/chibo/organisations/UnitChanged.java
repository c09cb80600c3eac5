package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A unit has another name or kind from a day on. */
public record UnitChanged(
        UnitId unit, UUID subject, @Nullable UnitKind kind, String name, LocalDate from, String basis)
        implements DomainEvent {}
