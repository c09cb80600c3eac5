package vn.chibo.resolutions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Notes that a resolution was uploaded to the electronic handbook (Sổ tay đảng viên điện tử) by hand, which ends its
 * clock. The program is not the official app and uploads nothing itself. Noted twice, the first day stays.
 */
@UseCase
public class MarkUploaded {
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MarkUploaded(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    public void uploaded(Actor actor, ResolutionId resolution) {
        UnitId unit = jdbc.sql("select unit_id from resolutions.resolution where id = ?")
                .param(resolution.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.ISSUE_DOCUMENTS, unit);
        LocalDate today = LocalDate.now(clock);
        int marked = jdbc.sql("""
                update resolutions.resolution set uploaded_on = ?, uploaded_by = ?, version = version + 1
                where id = ? and uploaded_on is null
                """)
                .param(today)
                .param(actor.requiredPerson())
                .param(resolution.value())
                .update();
        if (marked == 1) {
            events.publishEvent(new ResolutionUploaded(unit, resolution.value(), today));
        }
    }
}
