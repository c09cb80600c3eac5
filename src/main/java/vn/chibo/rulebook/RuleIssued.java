package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A subtree has a version of a rule of its own from a day on. */
public record RuleIssued(
        UnitId unit,
        UUID subject,
        String code,
        LocalDate from,
        @Nullable LocalDate until,
        String source,
        Map<String, Object> before,
        Map<String, Object> after)
        implements DomainEvent {}
