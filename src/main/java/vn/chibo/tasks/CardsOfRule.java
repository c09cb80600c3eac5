package vn.chibo.tasks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.RuleChange;
import vn.chibo.rulebook.RuleImpact;
import vn.chibo.shared.Actor;

/** Monthly cards that are still being written: when they are due follows the rule at once. */
@Component
class CardsOfRule implements RuleImpact {
    private static final int AT_MOST = 200;

    private final JdbcClient jdbc;

    CardsOfRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> touchedBy(Actor actor, RuleChange change) {
        if (!change.concerns("card.")) {
            return List.of();
        }
        return jdbc.sql("""
                select p.full_name, c.period, c.state <> 'DRAFT' as sent
                from tasks.card c
                join members.member m on m.id = c.member_id
                join people.person p on p.id = m.person_id
                where starts_with(c.unit_path, :path)
                  and daterange(:from, :until) && daterange(c.period, (c.period + interval '1 month')::date)
                order by c.period, p.given_name limit :most
                """)
                .param("path", change.unitPath())
                .param("from", change.from())
                .param("until", change.until(), java.sql.Types.DATE)
                .param("most", AT_MOST)
                .query((row, number) -> new Touched(
                        "tasks.impact.card",
                        row.getString("full_name"),
                        row.getObject("period", LocalDate.class),
                        row.getBoolean("sent")))
                .list();
    }
}
