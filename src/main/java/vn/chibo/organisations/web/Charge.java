package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/** @param over the name of the unit or body, or the field */
public record Charge(
        UUID id,
        UUID unitId,
        String assignedBy,
        String person,
        String over,
        LocalDate since,
        @Nullable LocalDate until,
        String basis) {
    public UnitId unit() {
        return new UnitId(unitId);
    }

    /** A comrade of the upper committee who follows the unit. */
    public record Follower(
            String person,
            String assignedBy,
            LocalDate since,
            @Nullable LocalDate until,
            String basis) {}
}
