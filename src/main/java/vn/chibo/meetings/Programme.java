package vn.chibo.meetings;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme with the names of its people: as it stands, or as it was announced and frozen. */
public record Programme(
        YearMonth period,
        MeetingKind kind,
        boolean withThematic,
        @Nullable OffsetDateTime startsAt,
        String place,
        Venue venue,
        Set<SessionForm> forms,
        String chair,
        String recorder,
        String guests,
        List<Item> items,
        List<PlanLine> plan) {

    /** @param paper a written paper was handed in */
    public record Item(
            UUID id,
            int number,
            ItemKind kind,
            AgendaPart part,
            String title,
            String detail,
            @Nullable UUID preparerId,
            String preparer,
            int minutes,
            boolean paperRequired,
            boolean paper,
            Set<Ground> grounds,
            String groundNote,
            @Nullable TopicField topicField,
            @Nullable UUID subjectId,
            String source,
            int version) {

        public boolean paperMissing() {
            return paperRequired && !paper;
        }

        /** Promised last time, or left over from last month. */
        public boolean carriedOver() {
            return source.equals(PromisedTopics.SOURCE);
        }
    }

    /** @param taskId the unfinished task it carries on */
    public record PlanLine(
            UUID id,
            String title,
            @Nullable UUID ownerId,
            String owner,
            java.time.@Nullable LocalDate dueOn,
            String target,
            @Nullable UUID taskId,
            int version) {}

    public int minutes() {
        return items.stream().mapToInt(Item::minutes).sum();
    }

    public List<Item> of(ItemKind wanted) {
        return items.stream().filter(item -> item.kind() == wanted).toList();
    }
}
