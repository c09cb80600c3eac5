package vn.chibo.members.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.members.MergingId;
import vn.chibo.members.UndoMerging;
import vn.chibo.members.web.DuplicatesPage.Merged;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.FormErrors;

/** Mergings that were made. */
@ReadModel
class MergedQueries {
    private static final int MOST = 100;
    private static final String UNIT_NAME = "coalesce((select v.name from organisations.unit_version v "
            + "where v.unit_id = %s order by lower(v.valid) desc limit 1), '')";

    private final JdbcClient jdbc;
    private final Access access;
    private final UndoMerging undo;

    MergedQueries(JdbcClient jdbc, Access access, UndoMerging undo) {
        this.jdbc = jdbc;
        this.access = access;
        this.undo = undo;
    }

    /** Whose record goes on where this one was merged away. */
    Optional<MemberId> goesOnAs(Actor actor, MemberId member) {
        return jdbc.sql("select members.goes_on_as(?)")
                .param(member.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    /** What was merged into a member's record and stayed so. */
    List<Merged> into(Actor actor, MemberId member) {
        return list(member.value()).stream().filter(one -> !one.undone()).toList();
    }

    /** Newest first. */
    List<Merged> list(@Nullable UUID member) {
        return jdbc.sql("""
                select g.id, kp.full_name as kept, op.full_name as other, g.merged_at, g.reason,
                       coalesce(b.full_name, '') as by, g.undone_at is not null as undone
                from members.merging g join members.member k on k.id = g.kept_id join people.person kp on kp.id = k.person_id
                join people.person op on op.id = g.other_person left join people.person b on b.id = g.merged_by
                where cast(:member as uuid) is null or g.kept_id = :member order by g.id desc limit :most
                """)
                .param("member", member, java.sql.Types.OTHER)
                .param("most", MOST)
                .query((row, number) -> new Merged(
                        row.getObject("id", UUID.class),
                        row.getString("kept"),
                        row.getString("other"),
                        row.getObject("merged_at", OffsetDateTime.class),
                        row.getString("by"),
                        row.getString("reason"),
                        row.getBoolean("undone")))
                .list();
    }

    MergedPage page(Actor actor, MergingId merging, String typed, FormErrors errors) {
        var later = undo.later(actor, merging);
        return jdbc.sql("""
                select g.*, k.unit_id, kp.full_name as kept, %s as cell, op.full_name as other, %s as other_cell,
                       coalesce(b.full_name, '') as by, coalesce(u.full_name, '') as undone_name
                from (select id, kept_id, other_person, fields, reason, moved, stayed, merged_by, merged_at, undone_by, undone_at,
                             undo_reason from members.merging where id = ?) g
                join members.member k on k.id = g.kept_id join people.person kp on kp.id = k.person_id
                join people.person op on op.id = g.other_person left join members.member o on o.person_id = op.id
                left join people.person b on b.id = g.merged_by left join people.person u on u.id = g.undone_by
                """.formatted(
                        UNIT_NAME.formatted("k.unit_id"), UNIT_NAME.formatted("coalesce(o.unit_id, op.unit_id)")))
                .param(merging.value())
                .query((row, number) -> {
                    UnitId unit = new UnitId(row.getObject("unit_id", UUID.class));
                    access.require(actor, Permission.OPEN_MEMBER_FILE, unit);
                    return new MergedPage(
                            merging.value(),
                            row.getObject("kept_id", UUID.class),
                            row.getString("kept"),
                            row.getString("cell"),
                            row.getString("other"),
                            row.getString("other_cell"),
                            row.getString("reason"),
                            List.of((String[]) row.getArray("fields").getArray()),
                            counted(merging, "moved"),
                            counted(merging, "stayed"),
                            row.getString("by"),
                            row.getObject("merged_at", OffsetDateTime.class),
                            row.getString("undone_name"),
                            row.getObject("undone_at", OffsetDateTime.class),
                            row.getString("undo_reason"),
                            later,
                            access.may(actor, Permission.KEEP_MEMBERS, unit),
                            typed,
                            errors);
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** By the module the rows are kept in. */
    private Map<String, Integer> counted(MergingId merging, String which) {
        Map<String, Integer> counted = new TreeMap<>();
        jdbc.sql("""
                select split_part(e ->> 'table', '.', 1), count(*)::int from members.merging g
                cross join lateral jsonb_array_elements(g.%s) e
                where g.id = ? and e ->> 'table' not in ('access.role_grant', 'members.discipline') group by 1
                """.formatted(which)).param(merging.value()).query(row -> {
            counted.put(row.getString(1), row.getInt(2));
        });
        return counted;
    }
}
