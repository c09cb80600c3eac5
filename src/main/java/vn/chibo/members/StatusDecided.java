package vn.chibo.members;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A decision changed how a member stands from a day on. */
public record StatusDecided(
        UnitId unit,
        UUID subject,
        UUID person,
        UUID decision,
        StatusKind kind,
        LocalDate from,
        String number,
        Map<String, Object> before,
        Map<String, Object> after)
        implements DomainEvent {}
