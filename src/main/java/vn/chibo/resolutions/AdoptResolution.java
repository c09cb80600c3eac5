package vn.chibo.resolutions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.documents.DocumentId;
import vn.chibo.documents.IssueDocument;
import vn.chibo.documents.PageLayout;
import vn.chibo.meetings.CitedRules;
import vn.chibo.meetings.Consequence;
import vn.chibo.meetings.MeetingClosed;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.OfficialHead;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/**
 * Makes the resolution of a meeting that was closed: its number, its DOCX and PDF, one article for each conclusion
 * meant for it, and the day by which it is to be in the electronic handbook (42-HD/BTCTW; rule resolution.upload).
 */
@UseCase
public class AdoptResolution implements Consequence {
    private static final String UPLOAD = "resolution.upload";

    private final ReadProceedings proceedings;
    private final IssueDocument issue;
    private final CitedRules cited;
    private final OfficialHead heads;
    private final Chairs chairs;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AdoptResolution(
            ReadProceedings proceedings,
            IssueDocument issue,
            CitedRules cited,
            OfficialHead heads,
            Chairs chairs,
            Rulebook rulebook,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.proceedings = proceedings;
        this.issue = issue;
        this.cited = cited;
        this.heads = heads;
        this.chairs = chairs;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Nothing, where no conclusion was meant for a resolution. */
    @Override
    public void follow(Actor actor, MeetingClosed closed) {
        if (!closed.resolved().isEmpty()) {
            adopt(actor, closed);
        }
    }

    private void adopt(Actor actor, MeetingClosed closed) {
        Proceedings meeting = proceedings.of(actor, new MeetingId(closed.subject()));
        LocalDate day = closed.heldOn();
        UUID document = UUID.randomUUID();
        var content = ResolutionDocument.of(
                meeting,
                closed.resolved(),
                cited.of(actor, new MeetingId(closed.subject())),
                heads.letterhead(actor, closed.unit(), day),
                heads.recipients(actor, closed.unit(), day),
                chairs.post(actor, closed.unit(), day, meeting.head().chair().id()));
        LocalDate term = heads.termStart(actor, closed.unit(), day);
        issue.issue(actor, closed.unit(), new DocumentId(document), content, term, PageLayout.shipped());
        LocalDate due = day.plusDays(rulebook.inForce(UPLOAD, actor.path(), day).number("days"));
        UUID resolution = insert(closed, document, due);
        articles(resolution, closed.resolved());
        events.publishEvent(new ResolutionAdopted(closed.unit(), resolution, closed.subject(), document, due));
    }

    private UUID insert(MeetingClosed closed, UUID document, LocalDate due) {
        return jdbc.sql("""
                insert into resolutions.resolution (unit_id, unit_path, meeting_id, document_id, adopted_on, upload_due)
                select m.unit_id, m.unit_path, m.id, :document, :day, :due from meetings.meeting m where m.id = :meeting
                returning id
                """)
                .param("document", document)
                .param("day", closed.heldOn())
                .param("due", due)
                .param("meeting", closed.subject())
                .query(UUID.class)
                .single();
    }

    private void articles(UUID resolution, List<UUID> conclusions) {
        for (int i = 0; i < conclusions.size(); i++) {
            jdbc.sql("""
                    insert into resolutions.article (resolution_id, ordinal, conclusion_id, task_id)
                    values (:resolution, :ordinal, :conclusion,
                            (select t.id from tasks.task t
                             where t.source_kind = 'CONCLUSION' and t.source_id = :conclusion limit 1))
                    """)
                    .param("resolution", resolution)
                    .param("ordinal", i + 1)
                    .param("conclusion", conclusions.get(i))
                    .update();
        }
    }
}
