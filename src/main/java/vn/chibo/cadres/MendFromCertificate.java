package vn.chibo.cadres;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.KeepMember;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Brings a level that a certificate proves into the member's file, by the use case that mends files by hand: its
 * permission, its checks and its audit. Nothing is typed twice.
 */
@UseCase
public class MendFromCertificate {
    private final JdbcClient jdbc;
    private final KeepMember keep;

    MendFromCertificate(JdbcClient jdbc, KeepMember keep) {
        this.jdbc = jdbc;
        this.keep = keep;
    }

    public UnitId mend(Actor actor, TrainingId training) {
        Proven proven = jdbc.sql("""
                select t.unit_id as unit, t.kind, t.aim, m.id as member, m.version, p.full_name, m.joined_on::text as joined
                from cadres.training t
                join cadres.training_step s on s.training_id = t.id and s.step = 'CERTIFIED'
                join people.person p on p.id = t.person_id
                join members.member m on m.person_id = p.id
                where t.id = ? and t.kind in ('THEORY', 'PROFESSIONAL')
                """)
                .param(training.value())
                .query(Proven.class)
                .optional()
                .orElseThrow(NotFound::new);
        // name and day of joining are what every row of the register is known by; as they stand, they change nothing
        keep.mend(
                actor,
                new MemberId(proven.member()),
                proven.version(),
                Map.of(
                        "FULL_NAME",
                        proven.fullName(),
                        "JOINED_ON",
                        proven.joined(),
                        proven.kind().equals("THEORY") ? "POLITICAL_THEORY" : "PROFESSIONAL_LEVEL",
                        proven.aim()));
        return new UnitId(proven.unit());
    }

    private record Proven(
            UUID unit, String kind, String aim, UUID member, int version, String fullName, String joined) {}
}
