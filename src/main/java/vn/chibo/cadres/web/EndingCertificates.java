package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.UnitId;

/**
 * Certificates that end soon or ended lately, by the rule {@code cadre.certificate.months}; a newer line of the plan for the
 * same comrade or group and the same aim answers for them. Asks no permission.
 */
@Component
class EndingCertificates {
    static final String RULE = "cadre.certificate.months";

    private final JdbcClient jdbc;
    private final Rulebook rulebook;

    EndingCertificates(JdbcClient jdbc, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
    }

    /**
     * @param year of the plan they stand in
     * @param ended their last day is over
     * @param first the earliest of their last days
     */
    record Ending(int year, boolean ended, int certificates, LocalDate first) {}

    Rule rule(String path, LocalDate day) {
        return rulebook.inForce(RULE, path, day);
    }

    /** Of comrades in sight; who has gone elsewhere takes the certificate along. */
    List<Ending> of(UnitId unit, String path, LocalDate day) {
        int months = rule(path, day).number("ahead");
        return jdbc.sql("""
                select t.year, c.valid_until < :day as ended, count(*)::int as certificates, min(c.valid_until) as first
                from cadres.training t
                join cadres.training_step c on c.training_id = t.id and c.valid_until between :since and :until
                left join people.person p on p.id = t.person_id
                where t.unit_id = :unit and (t.person_id is null or p.id is not null)
                  and not exists (select from cadres.training n
                                  where n.unit_id = t.unit_id and n.id <> t.id and n.kind = t.kind
                                    and n.person_id is not distinct from t.person_id and n.group_name = t.group_name
                                    and shared.fold(n.aim) = shared.fold(t.aim) and n.recorded_at > c.recorded_at)
                group by 1, 2 order by 1, 2
                """)
                .param("unit", unit.value())
                .param("day", day)
                .param("since", day.minusMonths(months))
                .param("until", day.plusMonths(months))
                .query(Ending.class)
                .list();
    }
}
