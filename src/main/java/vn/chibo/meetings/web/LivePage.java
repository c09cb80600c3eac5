package vn.chibo.meetings.web;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.AgendaPart;
import vn.chibo.meetings.ClosingChecks;
import vn.chibo.meetings.Pace;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.Proceedings.Comrade;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.meetings.Proceedings.Present;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.meetings.ReadyConclusions.Ready;
import vn.chibo.meetings.VotingPreview;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Page;

/**
 * The live page of a meeting: one section of it, all that was noted, and what the reader may do.
 *
 * @param item the item in view; null while the programme is empty
 * @param bases what a vote would count now; only for the vote section
 * @param ready lines of the draft plan that are no conclusions yet
 * @param asking who asks to speak on the item in view, in order
 * @param definite the rule against vague conclusions, for "Vì sao?"
 */
public record LivePage(
        LiveSection section,
        Proceedings notes,
        ReadProceedings.Rights rights,
        OffsetDateTime now,
        @Nullable Item item,
        List<VotingPreview.Line> bases,
        List<Ready> ready,
        List<Comrade> asking,
        Rule definite,
        LiveTyped typed)
        implements Page {

    @Override
    public String template() {
        return "meetings/live-" + section.name().toLowerCase();
    }

    @Override
    public HttpStatus status() {
        return typed.errors().status();
    }

    public String base() {
        return "/meetings/" + notes.head().id() + "/live";
    }

    public boolean open() {
        return notes.head().openedAt() != null && notes.head().closedAt() == null;
    }

    public boolean mayType() {
        return open() && rights.note();
    }

    public Pace pace() {
        return notes.pace(now);
    }

    public ClosingChecks checks() {
        return ClosingChecks.of(notes);
    }

    /** Lines of the draft plan, at the item that is about the plan. */
    public List<Ready> ready(Item which) {
        return which.part() == AgendaPart.PLAN ? ready : List.of();
    }

    public @Nullable Item running() {
        return notes.items().stream().filter(Item::running).findFirst().orElse(null);
    }

    /** The item whose turn is next, which the one red button leads to; null when only the ending is left. */
    public @Nullable Item next() {
        Item running = running();
        return notes.items().stream()
                .filter(other -> running == null ? !other.done() : other.ordinal() > running.ordinal())
                .findFirst()
                .orElse(null);
    }

    /** Seconds spent on an item up to now, as minutes and seconds "22:14". */
    public String clock(Item which) {
        long seconds = spent(which);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    public long minutes(Item which) {
        return which.running() || which.done() ? Math.round(spent(which) / 60.0) : which.minutes();
    }

    private long spent(Item which) {
        var since = which.startedAt();
        return which.spentSeconds()
                + (since == null
                        ? 0
                        : Math.max(0, java.time.Duration.between(since, now).toSeconds()));
    }

    public long count(boolean official) {
        return notes.roll().stream()
                .filter(one -> one.there() && one.official() == official)
                .count();
    }

    public long absent(boolean excused) {
        return notes.roll().stream()
                .filter(one -> one.absent() && Boolean.TRUE.equals(one.excused()) == excused)
                .count();
    }

    public List<Present> there() {
        return notes.roll().stream().filter(Present::there).toList();
    }

    /** Who may still be put on the list of those who ask to speak. */
    public List<Present> silent() {
        return notes.roll().stream()
                .filter(one -> !one.absent())
                .filter(one -> asking.stream().noneMatch(other -> other.id().equals(one.id())))
                .toList();
    }

    /** Names to choose from, the empty choice first. */
    public Map<String, String> comrades(String none) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", none);
        notes.roll().forEach(one -> names.put(one.id().toString(), one.name()));
        return names;
    }

    public Map<String, String> probationary(String none) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", none);
        notes.roll().stream()
                .filter(one -> one.standing() == Standing.PROBATIONARY)
                .forEach(one -> names.put(one.id().toString(), one.name()));
        return names;
    }
}
