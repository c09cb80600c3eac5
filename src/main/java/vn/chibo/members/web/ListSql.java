package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
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
        LocalDate today = LocalDate.now(clock);
        var named = jdbc.sql(sql).param("day", today);
        if (!filter.cell().isEmpty()) {
            named = named.param("cell", UUID.fromString(filter.cell()));
        }
        if (!filter.q().isEmpty()) {
            String[] patterns = Forgiven.patterns(filter.q());
            named = named.param("typed", patterns[0]).param("meant", patterns[1]);
        }
        for (int i = 0; i < filter.conditions().size(); i++) {
            Condition condition = filter.conditions().get(i);
            if (condition.bound()) {
                named = named.param("v" + i, condition.parameter());
            }
        }
        if (filter.badge() == 0) {
            return named;
        }
        var coming = days.coming(actor);
        return named.param("years", filter.badge())
                .param("after", coming.map(BadgeDays.Coming::after).orElse(today))
                .param("next", coming.map(BadgeDays.Coming::day).orElse(today));
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
                + (filter.asks(field -> field.sql().contains("p."))
                        ? " join people.person p on p.id = l.person_id"
                        : "")
                + (filter.asks(field -> field.sql().contains("m."))
                        ? " join members.member m on m.id = l.member_id"
                        : "")
                + (filter.asks(field -> field.sql().startsWith("a."))
                        ? " left join members.affiliation a on a.member_id = l.member_id and a.valid = l.sits"
                        : "");
    }

    static String order(MemberFilter filter) {
        Column by = filter.sort();
        return (by == null ? "" : by.order(filter.descending()) + ", ") + "l.given_name, l.full_name, l.member_id";
    }
}
