package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.CorrectionId;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.FormErrors;

/** Proposed corrections: one's own, and those before who keeps the register. */
@ReadModel
class CorrectionQueries {
    private static final String LINES = """
            select c.*, p.full_name from members.correction c
            join members.member m on m.id = c.member_id join people.person p on p.id = m.person_id
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Rulebook rulebook;
    private final Clock clock;

    CorrectionQueries(JdbcClient jdbc, Access access, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    List<CorrectionLine> own(Actor actor) {
        return jdbc.sql(LINES + " where m.person_id = ? order by c.id desc")
                .param(actor.requiredPerson())
                .query(CorrectionLine.class)
                .list();
    }

    CorrectionPage page(Actor actor, CorrectionId id, String answer, FormErrors errors) {
        UUID unit = jdbc.sql("""
                select m.unit_id from members.correction c join members.member m on m.id = c.member_id where c.id = ?
                """).param(id.value()).query(UUID.class).optional().orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(unit));
        LocalDate today = LocalDate.now(clock);
        return new CorrectionPage(
                jdbc.sql(LINES + " where c.id = ?")
                        .param(id.value())
                        .query(CorrectionLine.class)
                        .single(),
                rulebook.inForce("data.acknowledge", actor.path(), today),
                rulebook.inForce("data.correct", actor.path(), today),
                answer,
                errors);
    }
}
