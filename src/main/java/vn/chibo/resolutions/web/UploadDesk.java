package vn.chibo.resolutions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** Resolutions of one's own cell that wait to be uploaded to the electronic handbook. */
@ReadModel
class UploadDesk implements Desk {
    private final JdbcClient jdbc;
    private final Clock clock;

    UploadDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.ISSUE_DOCUMENTS)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select r.id, r.upload_due, d.subject, lpad(d.number::text, 2, '0') || '-NQ/' || d.body_code as number
                from resolutions.resolution r join documents.document d on d.id = r.document_id
                where r.uploaded_on is null and r.unit_id = ? order by r.upload_due
                """)
                .param(actor.requiredUnit().value())
                .query((row, number) -> {
                    LocalDate due = row.getObject("upload_due", LocalDate.class);
                    return Waiting.of(
                                    "resolutions.desk.upload",
                                    "/resolutions/" + row.getObject("id", UUID.class),
                                    due,
                                    due.isBefore(today) ? Tone.LATE : Tone.SOON,
                                    row.getString("number"))
                            .with(row.getString("subject"));
                })
                .list();
    }
}
