package vn.chibo.members.imports;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.RuleViolation;

/** Takes rows of a file in, checked, and hands them on to be written; what is done with is emptied. */
@Component
public class Intake {
    private final JdbcClient jdbc;
    private final FileCheck checks;
    private final Staging staging;
    private final Matching matching;
    private final Twins twins;

    Intake(JdbcClient jdbc, FileCheck checks, Staging staging, Matching matching, Twins twins) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.staging = staging;
        this.matching = matching;
        this.twins = twins;
    }

    /** Keeps the rows with what was found in each by itself and beside the register; a row again is kept anew. */
    public void take(UUID file, ReadRows.Batch rows, FileColumns columns) {
        checks.stage(rows, columns);
        jdbc.sql("""
                insert into members.import_row (import_id, row_number, cells, marks, refs, vals, problems, found, changes,
                    outcome, unit_id, person_id, member_id, full_name, name_key, birth, joined, card, external_id,
                    citizen_index, citizen_cipher, old_index, old_cipher)
                select ?, r.row_number, r.cells, r.marks, r.refs, r.vals, r.problems, a.found, a.changes, a.outcome,
                    r.unit_id, a.person_id, a.member_id, r.full_name, r.name_key, r.birth, r.joined, r.card, r.external_id,
                    r.citizen_index, r.citizen_cipher, r.old_index, r.old_cipher
                from pg_temp.staged r join pg_temp.arriving a on a.row_number = r.row_number
                on conflict (import_id, row_number) do update set cells = excluded.cells, marks = excluded.marks,
                    refs = excluded.refs, vals = excluded.vals, problems = excluded.problems, found = excluded.found,
                    changes = excluded.changes, outcome = excluded.outcome, unit_id = excluded.unit_id, twins = '[]',
                    person_id = excluded.person_id, member_id = excluded.member_id, full_name = excluded.full_name,
                    name_key = excluded.name_key, birth = excluded.birth, joined = excluded.joined, card = excluded.card,
                    external_id = excluded.external_id, citizen_index = excluded.citizen_index,
                    citizen_cipher = excluded.citizen_cipher, old_index = excluded.old_index,
                    old_cipher = excluded.old_cipher
                where import_row.outcome <> 'WRITTEN'
                """).param(file).update();
    }

    public void compare(UUID file, FileColumns columns) {
        twins.look(file, columns);
    }

    /**
     * Stages the next sound rows after one and holds them beside the register once more, which may have changed since;
     * what is no longer sound is marked and stays behind.
     *
     * @return the last row staged; the one given when there is none
     */
    public int again(UUID file, FileColumns columns, int after, int most) {
        staging.begin();
        int last = jdbc.sql("""
                with taken as (
                    insert into pg_temp.staged (row_number, cells, marks, refs, vals, problems, left_out, unit_id, full_name,
                        name_key, birth, joined, card, external_id, citizen_index, citizen_cipher, old_index, old_cipher)
                    select row_number, cells, marks, refs, vals, problems || twins, outcome = 'LEFT_OUT', unit_id, full_name,
                        name_key, birth, joined, card, external_id, citizen_index, citizen_cipher, old_index, old_cipher
                    from members.import_row
                    where import_id = :file and row_number > :after and outcome in ('NEW', 'CHANGED', 'SAME', 'LEFT_OUT')
                    order by row_number limit :most
                    returning row_number)
                select coalesce(max(row_number), :after) from taken
                """)
                .param("file", file)
                .param("after", after)
                .param("most", most)
                .query(Integer.class)
                .single();
        if (last > after) {
            staging.filled(last - after);
            matching.match(columns);
            staging.matched(last - after);
            jdbc.sql("""
                    update members.import_row w set found = a.found, changes = a.changes, person_id = a.person_id,
                        member_id = a.member_id, outcome = a.outcome
                    from pg_temp.arriving a
                    where w.import_id = ? and w.row_number = a.row_number and a.outcome = 'FAULTY'
                    """).param(file).update();
        }
        return last;
    }

    /** How many staged rows stand so. */
    public int count(String outcome) {
        return jdbc.sql("select count(*) from pg_temp.arriving where outcome = ?")
                .param(outcome)
                .query(Integer.class)
                .single();
    }

    /** The staged sound rows went into the register, or say what it holds already: what they held is not kept twice. */
    public void written(UUID file) {
        jdbc.sql("""
                update members.import_row w set outcome = 'WRITTEN', cells = '{}', marks = null, refs = null, vals = '{}',
                    problems = '[]', found = '[]', twins = '[]', changes = '{}', member_id = a.member_id,
                    person_id = a.person_id, full_name = null, name_key = null, birth = null, joined = null, card = null,
                    external_id = null, citizen_index = null, citizen_cipher = null, old_index = null, old_cipher = null
                from pg_temp.arriving a
                where w.import_id = ? and w.row_number = a.row_number and a.outcome <> 'FAULTY'
                """).param(file).update();
    }

    /** Before its columns are read otherwise; of a file of which something was written nothing is deleted. */
    public void deleteRows(UUID file) {
        boolean written = jdbc.sql(
                        "select exists (select 1 from members.import_row where import_id = ? and outcome = 'WRITTEN')")
                .param(file)
                .query(Boolean.class)
                .single();
        if (written) {
            throw new RuleViolation("members.import.columns-stand");
        }
        drop(file);
    }

    /** What never came into the register is no record, only personal data; which member a row became is kept. */
    public void drop(UUID file) {
        jdbc.sql("delete from members.import_row where import_id = ? and outcome <> 'WRITTEN'")
                .param(file)
                .update();
    }
}
