package vn.chibo.members;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Paragraph;
import vn.chibo.documents.DocumentId;
import vn.chibo.documents.DocumentType;
import vn.chibo.documents.IssueDocument;
import vn.chibo.documents.Letterhead;
import vn.chibo.documents.PageLayout;
import vn.chibo.documents.PartyDocument;
import vn.chibo.documents.Recipients;
import vn.chibo.documents.Signature;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/**
 * The introduction a member takes along (giấy giới thiệu sinh hoạt đảng), always in Vietnamese. The official form is not at
 * hand: the text says that it is to be confirmed.
 */
@Component
class IntroductionLetter {
    private static final Locale OFFICIAL = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final IssueDocument issue;
    private final Units units;
    private final Rulebook rulebook;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    IntroductionLetter(IssueDocument issue, Units units, Rulebook rulebook, MessageSource messages, JdbcClient jdbc) {
        this.issue = issue;
        this.units = units;
        this.rulebook = rulebook;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    record Issued(DocumentId document, String number) {}

    /** @param dues last month up to which dues were paid; null leaves it to be filled in by hand */
    Issued issue(Actor actor, Transfers.Row row, LocalDate on, @Nullable YearMonth dues) {
        UnitId unit = new UnitId(row.fromUnit());
        var view = units.on(actor, unit, on);
        var content = new PartyDocument(
                DocumentType.INTRODUCTION,
                new Letterhead(view.parentName(), view.name(), null, view.bodyCode(), view.place(), on),
                say("subject"),
                List.of(row.toName()),
                List.of(
                        Paragraph.plain(say("who", row.fullName(), day(row.birthDate()))),
                        Paragraph.plain(say("party", day(row.joinedOn()), official(row.officialOn()))),
                        Paragraph.plain(say("from", row.fromName())),
                        Paragraph.plain(say("to", row.toName())),
                        Paragraph.plain(say("dues", dues == null ? "……" : MONTH.format(dues))),
                        Paragraph.plain(say("ask")),
                        Paragraph.italic(say("unconfirmed"))),
                List.of(new Signature(say("authority"), say("position"), signer(unit, on))),
                new Recipients(List.of(row.toName()), say("keeper")),
                false);
        var id = new DocumentId(row.id());
        LocalDate term = LocalDate.parse(
                rulebook.inForce("document.term", view.path(), on).word("from"));
        int number = issue.issue(actor, unit, id, content, term, PageLayout.shipped());
        return new Issued(id, content.issued(number).numberText());
    }

    private String signer(UnitId unit, LocalDate on) {
        return jdbc.sql("""
                select p.full_name from organisations.post o join people.person p on p.id = o.person_id
                where o.unit_id = ? and o.kind = 'SECRETARY' and o.held @> cast(? as date)
                """)
                .param(unit.value())
                .param(on)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String official(@Nullable LocalDate day) {
        return day == null ? say("probationary") : DAY.format(day);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : DAY.format(day);
    }

    private String say(String key, Object... words) {
        return messages.getMessage("members.transfer.letter." + key, words, OFFICIAL);
    }
}
