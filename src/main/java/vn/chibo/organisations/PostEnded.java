package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A post ends; {@code until} is the first day without it. */
public record PostEnded(
        UnitId unit, UUID subject, UUID person, LocalDate until, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    /** @param formerly the end that was on record before; null for a post without one */
    public static PostEnded of(
            UnitId unit, UUID post, UUID person, String kind, @Nullable LocalDate formerly, LocalDate until) {
        Map<String, Object> before = new HashMap<>(Map.of("post", kind));
        before.put("until", formerly);
        return new PostEnded(unit, post, person, until, before, Map.of("post", kind, "until", until));
    }
}
