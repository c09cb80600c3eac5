package vn.chibo.members;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A counter-decision took a decision about a member's standing back from a day on. */
public record StatusUndone(
        UnitId unit,
        UUID subject,
        UUID person,
        UUID decision,
        UUID undone,
        LocalDate from,
        Map<String, Object> before,
        Map<String, Object> after)
        implements DomainEvent {}
