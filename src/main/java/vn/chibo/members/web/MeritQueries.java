package vn.chibo.members.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** Awards and discipline within a file that is open; the policy gives discipline to openers and the member only. */
@ReadModel
class MeritQueries {
    private final JdbcClient jdbc;

    MeritQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Merits of(Actor actor, MemberId member) {
        return new Merits(
                jdbc.sql("""
                        select id, title, number, decided_on, issuer, reason from members.award
                        where member_id = ? and withdrawn_on is null order by decided_on desc, id
                        """).param(member.value()).query(Merits.Award.class).list(),
                jdbc.sql("""
                        select id, kind, number, decided_on, issuer, reason, ends_on, expunged_on, expunged_number
                        from members.discipline
                        where member_id = ? and withdrawn_on is null order by decided_on desc, id
                        """).param(member.value()).query(Merits.Measure.class).list());
    }

    Merits.Measure measure(Actor actor, MemberId member, UUID measure) {
        return of(actor, member).measures().stream()
                .filter(one -> one.id().equals(measure))
                .findFirst()
                .orElseThrow(vn.chibo.shared.NotFound::new);
    }
}
