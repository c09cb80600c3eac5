package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.documents.DocumentId;
import vn.chibo.documents.IssueDocument;
import vn.chibo.documents.PageLayout;
import vn.chibo.meetings.Proceedings.Conclusion;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.tasks.AssignTask;
import vn.chibo.tasks.FinishPreparation;
import vn.chibo.tasks.NewTask;
import vn.chibo.tasks.SourceKind;

/** What the closing of a meeting brings about, in its transaction: the seal, the minutes, the tasks. */
@Component
class Aftermath {
    private static final int LONGEST_TITLE = 1000;

    private final RunningItem running;
    private final IssueDocument issue;
    private final AssignTask tasks;
    private final FinishPreparation preparation;
    private final OfficialHead heads;
    private final CitedRules cited;
    private final KnownDues dues;
    private final ObjectProvider<Consequence> consequences;
    private final JdbcClient jdbc;
    private final Clock clock;

    Aftermath(
            RunningItem running,
            IssueDocument issue,
            AssignTask tasks,
            FinishPreparation preparation,
            OfficialHead heads,
            CitedRules cited,
            KnownDues dues,
            ObjectProvider<Consequence> consequences,
            JdbcClient jdbc,
            Clock clock) {
        this.running = running;
        this.issue = issue;
        this.tasks = tasks;
        this.preparation = preparation;
        this.heads = heads;
        this.cited = cited;
        this.dues = dues;
        this.consequences = consequences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void seal(Sitting sitting) {
        running.stop(sitting);
        dues.keep(sitting);
        jdbc.sql("update meetings.meeting set state = 'CLOSED', closed_at = ?, version = version + 1 where id = ?")
                .param(OffsetDateTime.now(clock))
                .param(sitting.id())
                .update();
    }

    UUID issueMinutes(Actor actor, Sitting sitting, Proceedings sealed) {
        LocalDate day = sitting.day(clock.getZone());
        var document = MinutesDocument.of(
                sealed,
                cited.of(actor, new MeetingId(sitting.id())),
                heads.letterhead(actor, sitting.unit(), day),
                heads.recipients(actor, sitting.unit(), day));
        UUID id = UUID.randomUUID();
        issue.issue(
                actor,
                sitting.unit(),
                new DocumentId(id),
                document,
                heads.termStart(actor, sitting.unit(), day),
                PageLayout.shipped());
        jdbc.sql("update meetings.meeting set minutes_document_id = ? where id = ?")
                .param(id)
                .param(sitting.id())
                .update();
        return id;
    }

    void follow(Actor actor, MeetingClosed closed) {
        consequences.orderedStream().forEach(consequence -> consequence.follow(actor, closed));
    }

    /**
     * Every conclusion that somebody answers for becomes that comrade's task, in its own words; what was prepared for
     * this meeting is done with it.
     */
    void assignTasks(Actor actor, Sitting sitting, Proceedings sealed) {
        LocalDate usual = lastDay(sitting);
        sealed.items()
                .forEach(item -> preparation.finish(actor, sitting.unit(), item.id(), sitting.day(clock.getZone())));
        for (Conclusion conclusion : sealed.conclusions()) {
            if (conclusion.owner() != null) {
                var task = new NewTask(
                        new MemberId(conclusion.owner().id()),
                        cut(conclusion.body()),
                        conclusion.target(),
                        sitting.period(),
                        conclusion.due() == null ? usual : conclusion.due(),
                        SourceKind.CONCLUSION,
                        conclusion.id());
                tasks.fromMeeting(actor, sitting.unit(), task);
            }
        }
    }

    /** Without a deadline of its own a task ends with the meeting's month, or on the day it was held. */
    private LocalDate lastDay(Sitting sitting) {
        LocalDate monthEnd = sitting.period().plusMonths(1).minusDays(1);
        LocalDate day = sitting.day(clock.getZone());
        return day.isAfter(monthEnd) ? day : monthEnd;
    }

    private static String cut(String body) {
        return body.length() <= LONGEST_TITLE ? body : body.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
