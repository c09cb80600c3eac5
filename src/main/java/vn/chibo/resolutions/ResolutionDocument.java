package vn.chibo.resolutions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chibo.documents.Block;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Article;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Block.Heading;
import vn.chibo.documents.Block.Label;
import vn.chibo.documents.Block.Paragraph;
import vn.chibo.documents.Block.Table;
import vn.chibo.documents.DocumentType;
import vn.chibo.documents.Letterhead;
import vn.chibo.documents.PartyDocument;
import vn.chibo.documents.Recipients;
import vn.chibo.documents.Signature;
import vn.chibo.meetings.OfficialWording;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.Proceedings.Conclusion;
import vn.chibo.rulebook.Citation;

/** Writes the resolution from the meeting's conclusions, nothing retyped (bố cục nghị quyết tháng của chi bộ). */
final class ResolutionDocument {
    private static final OfficialWording WORDS = new OfficialWording("/resolutions/resolution.properties");

    private final Proceedings meeting;
    private final List<Conclusion> conclusions;
    private final Map<UUID, List<Citation>> citations;
    private final List<Block> blocks = new ArrayList<>();

    private ResolutionDocument(Proceedings meeting, List<UUID> resolved, Map<UUID, List<Citation>> citations) {
        this.meeting = meeting;
        this.citations = citations;
        this.conclusions = meeting.conclusions().stream()
                .filter(conclusion -> resolved.contains(conclusion.id()))
                .toList();
    }

    /**
     * @param citations what each conclusion rests on
     * @param post of the chair: a {@code PostKind}'s name, or NONE
     */
    static PartyDocument of(
            Proceedings meeting,
            List<UUID> resolved,
            Map<UUID, List<Citation>> citations,
            Letterhead head,
            Recipients recipients,
            String post) {
        var period = meeting.head().period();
        var to = new ArrayList<>(recipients.to());
        to.add(WORDS.say("members"));
        return new PartyDocument(
                DocumentType.RESOLUTION,
                head,
                WORDS.say("subject", period.getMonthValue(), period.getYear()),
                List.of(),
                new ResolutionDocument(meeting, resolved, citations).body(),
                List.of(new Signature(
                        WORDS.say("authority"),
                        WORDS.say("position." + post),
                        meeting.head().chair().name())),
                new Recipients(to, recipients.keeper()),
                false);
    }

    private List<Block> body() {
        blocks.add(new Heading(WORDS.say("assessment")));
        String assessment = meeting.ending().assessment();
        blocks.add(Paragraph.plain(assessment.isEmpty() ? WORDS.say("assessment.none") : assessment));
        blocks.add(new Heading(WORDS.say("tasks")));
        var number = new AtomicInteger();
        conclusions.forEach(
                conclusion -> blocks.add(new Article(number.incrementAndGet(), Label.POINT, "", article(conclusion))));
        assignment();
        blocks.add(new Heading(WORDS.say("implementation")));
        blocks.add(Paragraph.plain(WORDS.say("implementation.text")));
        meeting.votes().stream()
                .filter(vote -> vote.rule().equals("vote.resolution") && vote.carried())
                .reduce((earlier, later) -> later)
                .ifPresent(vote -> blocks.add(Paragraph.italic(WORDS.say(
                        "vote",
                        vote.inFavour(),
                        vote.base(),
                        OfficialWording.percent(vote.inFavour(), vote.base()),
                        vote.against(),
                        vote.other()))));
        return blocks;
    }

    private void assignment() {
        List<List<String>> rows = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            if (conclusion.owner() != null) {
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        conclusion.owner().name(),
                        conclusion.body(),
                        conclusion.target(),
                        conclusion.due() == null ? "" : WORDS.day(conclusion.due())));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Heading(WORDS.say("assignment")));
            blocks.add(new Table(columns(), rows));
        }
    }

    private static List<Column> columns() {
        return List.of(
                new Column(WORDS.say("column.number"), 14, Align.CENTRE),
                new Column(WORDS.say("column.name"), 40, Align.LEFT),
                new Column(WORDS.say("column.task"), 58, Align.LEFT),
                new Column(WORDS.say("column.target"), 27, Align.LEFT),
                new Column(WORDS.say("column.due"), 25, Align.CENTRE));
    }

    private String article(Conclusion conclusion) {
        List<Citation> bases = citations.getOrDefault(conclusion.id(), List.of());
        return bases.isEmpty()
                ? sentence(conclusion.body())
                : WORDS.say("article.cites", sentence(conclusion.body()), Citation.bases(bases));
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?;:]\\s*") ? text : text + ".";
    }
}
