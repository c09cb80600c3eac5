package vn.chibo.dues;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;

/** Whose money it is, and who may deal with it: who receives them in the comrade's own cell, or the comrade. */
@Component
class DuesMembers {
    private final JdbcClient jdbc;
    private final Access access;

    DuesMembers(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    record Payer(MemberId id, UUID person, UnitId unit, String path, String name) {}

    /** NotFound for whoever does not receive the dues of that cell: a comrade's dues are nobody else's business. */
    Payer collected(Actor actor, MemberId member) {
        return find(member)
                .filter(payer -> access.may(actor, Permission.COLLECT_DUES, payer.unit()))
                .orElseThrow(NotFound::new);
    }

    /** As {@link #collected}, for what a treasurer may not do. */
    Payer kept(Actor actor, MemberId member) {
        Payer payer = collected(actor, member);
        access.require(actor, Permission.KEEP_DUES, payer.unit());
        return payer;
    }

    Payer own(Actor actor) {
        return jdbc.sql("select id from members.member where person_id = ?")
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new MemberId(id)))
                .orElseThrow(NotFound::new);
    }

    private Optional<Payer> find(MemberId member) {
        return jdbc.sql("""
                select m.person_id, m.unit_id, m.unit_path, p.full_name
                from members.member m join people.person p on p.id = m.person_id where m.id = ?
                """)
                .param(member.value())
                .query((row, number) -> new Payer(
                        member,
                        row.getObject("person_id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_path"),
                        row.getString("full_name")))
                .optional();
    }
}
