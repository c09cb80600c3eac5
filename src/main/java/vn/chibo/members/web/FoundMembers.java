package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Finder;
import vn.chibo.ui.Found;

/** Comrades by name, for the register's readers; by the whole card number for those who may open files. */
@ReadModel
class FoundMembers {
    private final JdbcClient jdbc;
    private final Clock clock;

    FoundMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Found> of(Actor actor, String words) {
        if (actor.unit() == null || !actor.can(Permission.READ_MEMBERS)) {
            return List.of();
        }
        return jdbc.sql("""
                select m.id, p.full_name, coalesce(v.name, '') as cell
                from members.member m
                join people.person p on p.id = m.person_id
                left join organisations.unit_version v on v.unit_id = m.unit_id and v.valid @> :day
                where m.merged_into is null and m.id in (select s.member_id from members.named(cast(:patterns as text[]), :most) s
                               union all
                               select c.id from members.member c where :files and c.card_number = :words)
                order by p.given_name, p.full_name collate shared.vietnamese, m.id limit :most
                """)
                .param("day", LocalDate.now(clock))
                .param("words", words)
                .param("patterns", Forgiven.patterns(words))
                .param("files", actor.can(Permission.OPEN_MEMBER_FILE))
                .param("most", Finder.MOST)
                .query((row, number) -> new Found(
                        row.getString("full_name"),
                        row.getString("cell"),
                        "/members/" + row.getObject("id", UUID.class)))
                .list();
    }
}
