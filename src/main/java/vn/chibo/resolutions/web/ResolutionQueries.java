package vn.chibo.resolutions.web;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.meetings.CitedRules;
import vn.chibo.meetings.MeetingId;
import vn.chibo.resolutions.ResolutionId;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** The register of resolutions and one of them with its articles; what lies outside the scope is not found. */
@ReadModel
class ResolutionQueries {
    private static final int PAGE = 200;
    private static final String ROWS = """
            select r.id, r.unit_id, v.name as unit_name, r.adopted_on, r.upload_due, r.uploaded_on, r.meeting_id,
                   r.document_id, d.subject, lpad(d.number::text, 2, '0') || '-NQ/' || d.body_code as number,
                   (select count(*) from resolutions.article a where a.resolution_id = r.id and a.task_id is not null)
                       as tasks,
                   (select count(*) from resolutions.article a join tasks.task t on t.id = a.task_id
                    where a.resolution_id = r.id and t.state = 'DONE') as done
            from resolutions.resolution r
            join documents.document d on d.id = r.document_id
            join organisations.unit_version v on v.unit_id = r.unit_id and v.valid @> r.adopted_on
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Rulebook rulebook;
    private final CitedRules cited;

    ResolutionQueries(JdbcClient jdbc, Access access, Rulebook rulebook, CitedRules cited) {
        this.jdbc = jdbc;
        this.access = access;
        this.rulebook = rulebook;
        this.cited = cited;
    }

    ResolutionsPage list(Actor actor) {
        access.require(actor, Permission.READ_UNIT, actor.requiredUnit());
        return new ResolutionsPage(jdbc.sql(ROWS + " order by r.adopted_on desc, r.id desc limit " + PAGE)
                .query(ResolutionQueries::row)
                .list());
    }

    ResolutionPage show(Actor actor, ResolutionId id) {
        ResolutionRow head = jdbc.sql(ROWS + " where r.id = ?")
                .param(id.value())
                .query(ResolutionQueries::row)
                .optional()
                .orElseThrow(NotFound::new);
        UnitId unit = jdbc.sql("select unit_id from resolutions.resolution where id = ?")
                .param(id.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .single();
        access.require(actor, Permission.READ_UNIT, unit);
        var rule = rulebook.inForce("resolution.upload", actor.path(), head.adoptedOn());
        return new ResolutionPage(
                head,
                articles(id),
                cited.of(actor, new MeetingId(head.meeting())),
                rule,
                access.may(actor, Permission.ISSUE_DOCUMENTS, unit));
    }

    private List<ArticleRow> articles(ResolutionId id) {
        return jdbc.sql("""
                select c.id, c.body, coalesce(p.full_name, '') as owner, c.due_on, coalesce(t.state, '') as state,
                       coalesce(t.percent, 0) as percent,
                       array(select e.body from meetings.erratum e where e.conclusion_id = c.id
                             order by e.made_at, e.id) as corrections,
                       array(select e.reason from meetings.erratum e where e.conclusion_id = c.id
                             order by e.made_at, e.id) as reasons
                from resolutions.article a
                join meetings.conclusion c on c.id = a.conclusion_id
                left join members.member m on m.id = c.owner_id
                left join people.person p on p.id = m.person_id
                left join tasks.task t on t.id = a.task_id
                where a.resolution_id = ? order by a.ordinal
                """)
                .param(id.value())
                .query((row, number) -> new ArticleRow(
                        row.getObject("id", UUID.class),
                        row.getString("body"),
                        row.getString("owner"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("state"),
                        row.getInt("percent"),
                        errata(row.getArray("corrections"), row.getArray("reasons"))))
                .list();
    }

    private static List<ArticleRow.Erratum> errata(Array corrections, Array reasons) throws SQLException {
        String[] bodies = (String[]) corrections.getArray();
        String[] why = (String[]) reasons.getArray();
        var errata = new ArrayList<ArticleRow.Erratum>();
        for (int i = 0; i < bodies.length; i++) {
            errata.add(new ArticleRow.Erratum(bodies[i], why[i]));
        }
        return errata;
    }

    private static ResolutionRow row(ResultSet row, int number) throws SQLException {
        return new ResolutionRow(
                row.getObject("id", UUID.class),
                row.getString("unit_name"),
                row.getString("number"),
                row.getString("subject"),
                row.getObject("adopted_on", LocalDate.class),
                row.getObject("upload_due", LocalDate.class),
                row.getObject("uploaded_on", LocalDate.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getInt("tasks"),
                row.getInt("done"));
    }
}
