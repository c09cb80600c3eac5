package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Awards and disciplinary measures of a member, the newest first. */
public record Merits(List<Award> awards, List<Measure> measures) {
    public record Award(UUID id, String title, String number, LocalDate decidedOn, String issuer, String reason) {}

    /** @param endsOn first day without effect; null while that is open */
    public record Measure(
            UUID id,
            String kind,
            String number,
            LocalDate decidedOn,
            String issuer,
            String reason,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate expungedOn,
            String expungedNumber) {
        public boolean holdsOn(LocalDate day) {
            return expungedOn == null && (endsOn == null || endsOn.isAfter(day));
        }
    }
}
