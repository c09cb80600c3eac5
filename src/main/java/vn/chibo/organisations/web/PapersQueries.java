package vn.chibo.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.TermId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Terms, codes and labels, and the page that keeps them. */
@ReadModel
class PapersQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final FormationQueries formation;

    PapersQueries(JdbcClient jdbc, Access access, FormationQueries formation) {
        this.jdbc = jdbc;
        this.access = access;
        this.formation = formation;
    }

    Papers of(Actor actor, UnitId unit) {
        return new Papers(terms(unit), codes(unit), labels(unit));
    }

    PapersPage page(
            Actor actor, UnitId unit, LocalDate day, Map<String, String> form, @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        String name = jdbc.sql(
                        "select name from organisations.unit_version where unit_id = ? order by valid desc limit 1")
                .param(unit.value())
                .query(String.class)
                .single();
        List<FormationLine> lines = new ArrayList<>(formation.of(actor, unit, day));
        lines.addAll(formation.ofEnded(actor, unit, day));
        return new PapersPage(unit, name, of(actor, unit), lines, day, form, violation);
    }

    /** First of all, so that another's term is not found whatever a form holds. */
    UnitId requireKept(Actor actor, TermId term) {
        UnitId unit = jdbc.sql("select unit_id from organisations.term where id = ?")
                .param(term.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        return unit;
    }

    private List<Papers.Term> terms(UnitId unit) {
        return jdbc.sql("""
                select id, number, lower(valid) as since, upper(valid) as until, basis from organisations.term
                where unit_id = ? order by valid desc
                """)
                .param(unit.value())
                .query((row, number) -> term(row))
                .list();
    }

    private Papers.Term term(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Papers.Term(
                id,
                row.getString("number"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("basis"),
                jdbc.sql("""
                        select old_until, new_until, basis, reason from organisations.term_amendment
                        where term_id = ? order by place
                        """).param(id).query(Papers.Amendment.class).list());
    }

    private List<Papers.Code> codes(UnitId unit) {
        return jdbc.sql("""
                select code, lower(valid) as since, upper(valid) as until from organisations.unit_code
                where unit_id = ? order by valid desc
                """).param(unit.value()).query(Papers.Code.class).list();
    }

    private List<Papers.Label> labels(UnitId unit) {
        return jdbc.sql("""
                select label, lower(valid) as since, upper(valid) as until from organisations.unit_label
                where unit_id = ? order by valid desc
                """).param(unit.value()).query(Papers.Label.class).list();
    }
}
