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
import vn.chibo.shared.Actor;

/** What the closing of a meeting brings about, in its transaction: the seal, the minutes, the tasks. */
@Component
class Aftermath {
    private final RunningItem running;
    private final IssueDocument issue;
    private final OfficialHead heads;
    private final ObjectProvider<Consequence> consequences;
    private final JdbcClient jdbc;
    private final Clock clock;

    Aftermath(
            RunningItem running,
            IssueDocument issue,
            OfficialHead heads,
            ObjectProvider<Consequence> consequences,
            JdbcClient jdbc,
            Clock clock) {
        this.running = running;
        this.issue = issue;
        this.heads = heads;
        this.consequences = consequences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void seal(Sitting sitting) {
        running.stop(sitting);
        jdbc.sql("update meetings.meeting set state = 'CLOSED', closed_at = ?, version = version + 1 where id = ?")
                .param(OffsetDateTime.now(clock))
                .param(sitting.id())
                .update();
    }

    UUID issueMinutes(Actor actor, Sitting sitting, Proceedings sealed) {
        LocalDate day = sitting.day(clock.getZone());
        var document = MinutesDocument.of(
                sealed, heads.letterhead(actor, sitting.unit(), day), heads.recipients(actor, sitting.unit(), day));
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

    void assignTasks(Actor actor, Sitting sitting, Proceedings sealed) {}
}
