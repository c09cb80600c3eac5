package vn.chibo.members.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.Page;

/**
 * One page that outgoing and incoming secretary go through together.
 *
 * @param counts as computed when it began
 * @param notes what is to be looked at together: files lent or without a place, as of today
 * @param mayConfirm the reader is one of the two and has not confirmed yet
 */
public record HandingOver(
        UUID id,
        String unitName,
        LocalDate begunOn,
        String outgoing,
        String incoming,
        @Nullable OffsetDateTime outgoingAt,
        @Nullable OffsetDateTime incomingAt,
        Map<String, Integer> counts,
        List<Note> notes,
        boolean mayConfirm)
        implements Page {
    /** @param code LENT, LATE or NO_PLACE */
    public record Note(
            String code,
            String name,
            String borrower,
            @Nullable LocalDate dueOn) {}

    public boolean done() {
        return outgoingAt != null && incomingAt != null;
    }

    @Override
    public String template() {
        return "members/handing-over";
    }
}
