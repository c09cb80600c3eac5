package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Standing;

/**
 * All that was noted in a meeting, as one reader may see it (diễn biến). The live page, its JSON, the projector, the
 * minutes and the resolution are all made from this one record; rows that were removed or left empty are not in it.
 *
 * @param revision grows with every change made in the meeting
 */
public record Proceedings(
        Head head,
        long revision,
        Opening opening,
        List<Present> roll,
        List<Item> items,
        List<Mention> mentions,
        List<Topic> topics,
        Ending ending) {

    /** Whose meeting, of which month, when and where. Times are in the program's zone. */
    public record Head(
            UUID id,
            UUID unit,
            String unitName,
            MeetingKind kind,
            boolean withThematic,
            MeetingState state,
            LocalDate period,
            OffsetDateTime startsAt,
            String place,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            Comrade chair,
            @Nullable Comrade recorder) {}

    public record Comrade(UUID id, String name) {}

    /**
     * Guests and the dues status told at the opening.
     *
     * @param duesPaid members who have paid the month's dues; null while not told
     * @param duesOwed of so many; the whole roll where the figure was typed by hand
     * @param duesKnown whether the figure comes from the dues kept here, so that nobody types it
     */
    public record Opening(
            String guests, @Nullable Integer duesPaid, int duesOwed, boolean duesKnown, String duesNote) {}

    public record Ending(
            String assessment, String atmosphere, @Nullable UUID minutesDocument) {}

    /**
     * One comrade of the roll.
     *
     * @param presence PRESENT, ABSENT or empty while not called
     * @param answer to the notice: ATTEND, ABSENT or empty
     */
    public record Present(
            UUID id,
            String name,
            Standing standing,
            String presence,
            @Nullable Boolean excused,
            String reason,
            @Nullable OffsetDateTime arrivedAt,
            @Nullable OffsetDateTime leftAt,
            String answer,
            long revision) {
        public boolean there() {
            return presence.equals("PRESENT");
        }

        public boolean absent() {
            return presence.equals("ABSENT");
        }

        public boolean official() {
            return standing != Standing.PROBATIONARY;
        }

        /** Exempted and suspended comrades need not be called. */
        public boolean missing() {
            return presence.isEmpty() && (standing == Standing.OFFICIAL || standing == Standing.PROBATIONARY);
        }
    }

    /** An item of the programme with what was said, voted and concluded on it; {@code spentSeconds} without a running stretch. */
    public record Item(
            UUID id,
            int ordinal,
            ItemKind kind,
            AgendaPart part,
            String title,
            String detail,
            String source,
            int minutes,
            @Nullable Comrade preparer,
            @Nullable Comrade subject,
            @Nullable OffsetDateTime startedAt,
            int spentSeconds,
            boolean noConclusion,
            List<Opinion> opinions,
            List<Conclusion> conclusions,
            List<Vote> votes) {
        public boolean running() {
            return startedAt != null;
        }

        public boolean done() {
            return startedAt == null && spentSeconds > 0;
        }
    }

    /** {@code beside}: the row this was typed upon at the same time as somebody else. */
    public record Opinion(
            UUID id,
            @Nullable Comrade speaker,
            String body,
            OffsetDateTime spokenAt,
            @Nullable UUID beside,
            long revision) {}

    public record Conclusion(
            UUID id,
            String body,
            @Nullable Comrade owner,
            @Nullable LocalDate due,
            String target,
            boolean inResolution,
            List<Vagueness> vague,
            @Nullable UUID beside,
            long revision,
            List<Erratum> errata) {}

    public record Erratum(String body, String reason, OffsetDateTime madeAt, String madeBy) {}

    /** A show of hands; {@code rule} is the rulebook's code. */
    public record Vote(
            UUID id,
            String rule,
            String question,
            @Nullable Comrade subject,
            int official,
            int excluded,
            int present,
            int inFavour,
            int against,
            int other,
            int needed,
            boolean carried,
            OffsetDateTime takenAt,
            long revision) {
        public int base() {
            return official - excluded;
        }
    }

    /** Praise, or a lesson as far as the reader may see it. */
    public record Mention(
            UUID id,
            Comrade member,
            String kind,
            String body,
            boolean inMinutes,
            @Nullable UUID beside,
            long revision) {
        public boolean praise() {
            return kind.equals("PRAISE");
        }
    }

    public record Topic(
            UUID id,
            String title,
            @Nullable Comrade preparer,
            boolean thematic,
            @Nullable UUID beside,
            long revision) {}

    public long present() {
        return roll.stream().filter(Present::there).count();
    }

    public List<Vote> votes() {
        return items.stream().flatMap(item -> item.votes().stream()).toList();
    }

    public List<Conclusion> conclusions() {
        return items.stream().flatMap(item -> item.conclusions().stream()).toList();
    }

    public Pace pace(OffsetDateTime now) {
        var stretches = items.stream()
                .map(item -> new Pace.Stretch(item.minutes(), item.spentSeconds(), item.startedAt()))
                .toList();
        return Pace.of(head.startsAt(), stretches, now);
    }
}
