package vn.chibo.members.imports;

import static vn.chibo.members.Field.CARD_NUMBER;
import static vn.chibo.members.Field.CITIZEN_ID;
import static vn.chibo.members.Field.EXTERNAL_ID;
import static vn.chibo.members.Field.FULL_NAME;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;

/** Finds what stands twice in one file: a number, or the same person. The later row is told of the first. */
@Component
class Twins {
    private final JdbcClient jdbc;

    Twins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the whole file, because what is given up in one row may be right in another. */
    void look(UUID file, FileColumns columns) {
        jdbc.sql("update members.import_row set twins = '[]', outcome = %s where import_id = ? and twins <> '[]'"
                        .formatted(outcome("problems || found")))
                .param(file)
                .update();
        number(file, columns, CARD_NUMBER, "card", "card-twice");
        number(file, columns, CITIZEN_ID, "citizen_index", "citizen-twice");
        number(file, columns, EXTERNAL_ID, "external_id", "id-twice");
        person(file, columns);
    }

    /** How a row stands whose findings are these. */
    private static String outcome(String findings) {
        return "case when (" + findings + ") @> '[{\"blocks\": true}]' then 'FAULTY' "
                + "when member_id is null then 'NEW' when changes = '{}' then 'SAME' else 'CHANGED' end";
    }

    private void number(UUID file, FileColumns columns, Field field, String key, String problem) {
        if (columns.place(field) > 0) {
            String name = columns.text("o", FULL_NAME);
            tell(file, key, Findings.of(columns, "r", field, problem, true, columns.ref("o", field), name));
        }
    }

    /** Two people may share name and birthday; then only different citizen numbers tell them apart. */
    private void person(UUID file, FileColumns columns) {
        String other = columns.ref("o", FULL_NAME);
        String told = "r.citizen_index <> o.citizen_index";
        tell(
                file,
                "name_key, birth",
                "case when " + told + " then " + Findings.of(columns, "r", FULL_NAME, "namesake", false, other)
                        + " else " + Findings.of(columns, "r", FULL_NAME, "person-twice", true, other) + " end");
    }

    /** The finding is asked row by row: joined, a planner without figures of a fresh file might pair all with all. */
    private void tell(UUID file, String key, String finding) {
        String given = String.join(" is not null and ", key.split(", ")) + " is not null";
        String told = """
                jsonb_build_array((select %s from members.import_row o
                                   where o.import_id = r.import_id and o.row_number = t.first))""".formatted(finding);
        jdbc.sql("""
                with seen as materialized (
                    select %1$s, min(row_number) as first from members.import_row
                    where import_id = :file and outcome not in ('WRITTEN', 'LEFT_OUT') and %2$s
                    group by %1$s having count(*) > 1),
                t as materialized (
                    select x.row_number, s.first from members.import_row x join seen s using (%1$s)
                    where x.import_id = :file and x.outcome not in ('WRITTEN', 'LEFT_OUT') and x.row_number > s.first)
                update members.import_row r set twins = r.twins || %3$s, outcome = %4$s
                from t where r.import_id = :file and r.row_number = t.row_number
                """.formatted(key, given, told, outcome("problems || found || r.twins || " + told)))
                .param("file", file)
                .update();
    }
}
