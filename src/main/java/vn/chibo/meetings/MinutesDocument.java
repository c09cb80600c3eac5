package vn.chibo.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.chibo.documents.Block;
import vn.chibo.documents.Block.Heading;
import vn.chibo.documents.Block.Items;
import vn.chibo.documents.Block.Marker;
import vn.chibo.documents.Block.Paragraph;
import vn.chibo.documents.DocumentType;
import vn.chibo.documents.Letterhead;
import vn.chibo.documents.PartyDocument;
import vn.chibo.documents.Recipients;
import vn.chibo.documents.Signature;
import vn.chibo.meetings.Proceedings.Conclusion;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.meetings.Proceedings.Mention;
import vn.chibo.meetings.Proceedings.Opinion;
import vn.chibo.meetings.Proceedings.Topic;
import vn.chibo.meetings.Proceedings.Vote;
import vn.chibo.rulebook.Citation;

/** Writes the minutes from what was noted, nothing retyped: the recorder signs left, the chair right. */
final class MinutesDocument {
    private static final OfficialWording WORDS = new OfficialWording("/meetings/minutes.properties");

    private final Proceedings notes;
    private final Map<UUID, List<Citation>> citations;
    private final List<Block> blocks = new ArrayList<>();

    private MinutesDocument(Proceedings notes, Map<UUID, List<Citation>> citations) {
        this.notes = notes;
        this.citations = citations;
    }

    /** @param citations what each conclusion rests on */
    static PartyDocument of(
            Proceedings notes, Map<UUID, List<Citation>> citations, Letterhead head, Recipients recipients) {
        var about = notes.head();
        String recorder = about.recorder() == null ? "" : about.recorder().name();
        return new PartyDocument(
                DocumentType.MINUTES,
                head,
                WORDS.say(
                        "subject",
                        WORDS.say("kind." + about.kind()),
                        about.period().getMonthValue(),
                        about.period().getYear()),
                List.of(),
                new MinutesDocument(notes, citations).body(),
                List.of(
                        Signature.minuteTaker(recorder),
                        Signature.chair(about.chair().name())),
                recipients,
                false);
    }

    private List<Block> body() {
        var head = notes.head();
        var opened = Objects.requireNonNull(head.openedAt());
        plain(WORDS.say("time", opened, opened.toLocalDate()));
        plain(WORDS.say("place", head.place().isEmpty() ? WORDS.say("place.none") : head.place()));
        blocks.addAll(MinutesRoll.of(notes, WORDS));
        blocks.add(new Heading(WORDS.say("content")));
        notes.items().forEach(this::item);
        mentions();
        ending();
        topics();
        var closed = Objects.requireNonNull(head.closedAt());
        plain(WORDS.say("closed", closed, closed.toLocalDate()));
        return blocks;
    }

    private void item(Item item) {
        blocks.add(new Heading(WORDS.say("item", item.ordinal(), item.title())));
        if (item.preparer() != null) {
            plain(WORDS.say("presenter", item.preparer().name()));
        }
        dashes(item.opinions().stream().map(MinutesDocument::opinion).toList());
        item.votes().forEach(vote -> plain(vote(vote)));
        if (item.conclusions().isEmpty()) {
            if (item.kind() == ItemKind.DISCUSS) {
                plain(WORDS.say("conclusion.none"));
            }
            return;
        }
        blocks.add(new Paragraph(WORDS.say("conclusions"), Block.Emphasis.BOLD));
        blocks.add(new Items(
                Marker.LETTER, item.conclusions().stream().map(this::cited).toList()));
    }

    private static String opinion(Opinion opinion) {
        return opinion.speaker() == null
                ? WORDS.say("opinion.unnamed", opinion.body())
                : WORDS.say("opinion", opinion.speaker().name(), opinion.body());
    }

    private String cited(Conclusion conclusion) {
        List<Citation> bases = citations.getOrDefault(conclusion.id(), List.of());
        return bases.isEmpty()
                ? conclusion(conclusion)
                : WORDS.say("conclusion.cites", conclusion(conclusion), Citation.bases(bases));
    }

    private static String conclusion(Conclusion conclusion) {
        var owner = conclusion.owner();
        var due = conclusion.due();
        if (owner != null) {
            return due == null
                    ? WORDS.say("conclusion.owner", conclusion.body(), owner.name())
                    : WORDS.say("conclusion.both", conclusion.body(), owner.name(), due);
        }
        return due == null
                ? WORDS.say("conclusion", conclusion.body())
                : WORDS.say("conclusion.due", conclusion.body(), due);
    }

    static String vote(Vote vote) {
        return WORDS.say(
                "vote",
                vote.question(),
                vote.official(),
                vote.excluded(),
                vote.present(),
                vote.inFavour(),
                vote.against(),
                vote.other(),
                WORDS.say(vote.carried() ? "vote.carried" : "vote.lost"),
                vote.base(),
                OfficialWording.percent(vote.inFavour(), vote.base()),
                vote.needed());
    }

    private void mentions() {
        blocks.add(new Heading(WORDS.say("praise")));
        List<String> lines = notes.mentions().stream()
                .filter(Mention::inMinutes) // the chair reads own lessons here; only chosen ones are printed
                .map(mention -> WORDS.say(
                        mention.praise() ? "praise.line" : "lesson.line",
                        mention.member().name(),
                        mention.body()))
                .toList();
        dashes(lines.isEmpty() ? List.of(WORDS.say("praise.none")) : lines);
    }

    private void ending() {
        blocks.add(new Heading(WORDS.say("ending")));
        plain(notes.ending().assessment());
        if (!notes.ending().atmosphere().isEmpty()) {
            plain(WORDS.say("atmosphere", notes.ending().atmosphere()));
        }
    }

    private void topics() {
        blocks.add(new Heading(WORDS.say("next")));
        List<String> lines = notes.topics().stream().map(MinutesDocument::topic).toList();
        dashes(lines.isEmpty() ? List.of(WORDS.say("next.none")) : lines);
    }

    private static String topic(Topic topic) {
        String title = topic.thematic() ? WORDS.say("topic.thematic", topic.title()) : topic.title();
        return topic.preparer() == null
                ? WORDS.say("topic", title)
                : WORDS.say("topic.preparer", title, topic.preparer().name());
    }

    private void plain(String text) {
        blocks.add(Paragraph.plain(text));
    }

    private void dashes(List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Items(Marker.DASH, lines));
        }
    }
}
