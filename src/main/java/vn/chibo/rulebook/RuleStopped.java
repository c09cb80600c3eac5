package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A subtree's own version ends; {@code until} is the first day without it. */
public record RuleStopped(
        UnitId unit,
        UUID subject,
        String code,
        LocalDate until,
        String source,
        Map<String, Object> before,
        Map<String, Object> after)
        implements DomainEvent {}
