package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.BadgeDays;
import vn.chibo.shared.Actor;

/** What a filter of the register's list means as SQL over {@code members.line l}: one meaning for page, count and file. */
@Component
class ListSql {
    private final JdbcClient jdbc;
    private final BadgeDays days;
    private final Clock clock;

    ListSql(JdbcClient jdbc, BadgeDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** The statement with the parameters that {@link #where} names. */
    JdbcClient.StatementSpec of(Actor actor, MemberFilter filter, String sql) {
        return jdbc.sql(sql).params(parameters(actor, filter));
    }

    Map<String, Object> parameters(Actor actor, MemberFilter filter) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> named = new HashMap<>(Map.of("day", today));
        if (!filter.cell().isEmpty()) {
            named.put("cell", UUID.fromString(filter.cell()));
        }
        if (!filter.q().isEmpty()) {
            String[] patterns = Forgiven.patterns(filter.q());
            named.put("typed", patterns[0]);
            named.put("meant", patterns[1]);
        }
        for (int i = 0; i < filter.conditions().size(); i++) {
            Condition condition = filter.conditions().get(i);
            if (condition.bound()) {
                named.put("v" + i, condition.parameter());
            }
        }
        if (filter.badge() > 0) {
            var coming = days.coming(actor);
            named.put("years", filter.badge());
            named.put("after", coming.map(BadgeDays.Coming::after).orElse(today));
            named.put("next", coming.map(BadgeDays.Coming::day).orElse(today));
        }
        return named;
    }

    /** @param whole whether the scope is so large that its units are no help to find its members */
    static String where(MemberFilter filter, boolean whole) {
        String shown =
                switch (filter.show()) {
                    case "probationary" -> Lines.present("'PROBATIONARY'");
                    case "exempt" -> Lines.present("'EXEMPT'");
                    case "left" -> Lines.LEFT;
                    case "away" -> Lines.present(Lines.SHOWN) + " and " + Lines.AWAY;
                    case "guests" -> "false";
                    default ->
                        filter.badge() == 0
                                ? Lines.present(Lines.SHOWN)
                                : Lines.present(Lines.SHOWN) + " and "
                                        + BadgeQueries.reached("l", "cast(:years as int)");
                };
        return shown
                + (filter.q().isEmpty() ? "" : " and (l.search_name like :typed or l.search_name like :meant)")
                + conditions(filter)
                + (!filter.cell().isEmpty()
                        ? " and l.unit_id = :cell"
                        : whole ? "" : " and l.unit_id = any (array(select u.id from organisations.unit u))");
    }

    private static String conditions(MemberFilter filter) {
        return IntStream.range(0, filter.conditions().size())
                .mapToObj(i -> " and " + filter.conditions().get(i).sql("v" + i))
                .collect(Collectors.joining());
    }

    /** Only the tables that the conditions speak of; the catalogue calls them p, m, a and s. */
    static String from(MemberFilter filter) {
        return "members.line l"
                + (filter.reads('p') ? " join people.person p on p.id = l.person_id" : "")
                + (filter.reads('m') ? " join members.member m on m.id = l.member_id" : "")
                + (filter.reads('a')
                        ? " left join members.affiliation a on a.member_id = l.member_id and a.valid = l.sits"
                        : "");
    }

    /** @param back whether the list is read from its end */
    static String order(MemberFilter filter, boolean back) {
        Column by = filter.sort();
        return (by == null ? "" : by.value() + (by.grows(filter.descending()) == back ? " desc, " : ", "))
                + "l.given_name%1$s, l.full_name%1$s, l.member_id%1$s".formatted(back ? " desc" : "");
    }
}
