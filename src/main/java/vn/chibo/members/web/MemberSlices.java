package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.BadgeDays;
import vn.chibo.shared.Actor;

/**
 * Who stands on one page of the register's list, in order. What few answer to is gathered once, counted and sorted; what
 * more than {@link Lines#COUNTED} answer to is walked along an index from the page's first comrade on and is never read
 * whole. Within the transaction of a read model.
 */
@Component
class MemberSlices {
    private static final String BY_NAME = "(l.given_name, l.full_name, l.member_id)";

    private final JdbcClient jdbc;
    private final BadgeDays days;
    private final Clock clock;

    MemberSlices(JdbcClient jdbc, BadgeDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** @param found never more than one more than are counted, except of everybody */
    record Slice(List<UUID> ids, int found) {}

    /** The comrade a page begins after or ends before, with what he or she is sorted by. */
    private record Anchor(@Nullable Object value, String given, String full, UUID id) {}

    /** @param present how many sit in the cells of the scope */
    Slice of(Actor actor, MemberFilter filter, int present, int size) {
        boolean large = present > Lines.COUNTED;
        Anchor anchor = anchor(filter);
        Map<String, Object> asked = asked(actor, filter, anchor);
        asked.put("size", size);
        asked.put("offset", filter.offset());
        if (large && filter.plain()) {
            return new Slice(walked(filter, anchor, asked), present);
        }
        Slice gathered = gathered(filter, large, anchor, asked);
        return gathered.found() > Lines.COUNTED ? new Slice(walked(filter, anchor, asked), gathered.found()) : gathered;
    }

    private Slice gathered(MemberFilter filter, boolean large, @Nullable Anchor anchor, Map<String, Object> asked) {
        asked.put("counted", Lines.COUNTED + 1);
        return jdbc.sql("""
                with found as materialized (select l.* from %s where %s limit :counted)
                select (select count(*) from found) as found,
                       array(select l.member_id from found l where %s order by %s limit :size offset :offset) as ids
                """.formatted(
                                from(filter), where(filter, large), beyond(filter, anchor), order(filter, anchor)))
                .params(asked)
                .query((row, number) -> new Slice(
                        forward(filter, anchor, (UUID[]) row.getArray("ids").getArray()), row.getInt("found")))
                .single();
    }

    /**
     * Behind row-level security the planner takes every scope for a small one and sorts it whole; of a large one the
     * first names are read off the index in their order.
     */
    private List<UUID> walked(MemberFilter filter, @Nullable Anchor anchor, Map<String, Object> asked) {
        sorting(false);
        List<UUID> ids = jdbc.sql("select l.member_id from %s where %s and %s order by %s limit :size offset :offset"
                        .formatted(from(filter), where(filter, true), beyond(filter, anchor), order(filter, anchor)))
                .params(asked)
                .query(UUID.class)
                .list();
        sorting(true);
        return forward(filter, anchor, ids.toArray(UUID[]::new));
    }

    private void sorting(boolean allowed) {
        jdbc.sql("""
                select set_config('enable_sort', :to, true), set_config('enable_seqscan', :to, true),
                       set_config('enable_bitmapscan', :to, true), set_config('enable_hashjoin', :to, true)
                """).param("to", allowed ? "on" : "off").query().singleRow();
    }

    /** Who has left the scope is no place to go on from: the list begins again. */
    private @Nullable Anchor anchor(MemberFilter filter) {
        String id = filter.after() + filter.before();
        return id.isEmpty()
                ? null
                : jdbc.sql("select %s as value, l.given_name, l.full_name from members.line l where l.member_id = :id"
                                .formatted(
                                        filter.sort() == null
                                                ? "null"
                                                : filter.sort().value()))
                        .param("id", UUID.fromString(id))
                        .query((row, number) -> new Anchor(
                                row.getObject("value"),
                                row.getString("given_name"),
                                row.getString("full_name"),
                                UUID.fromString(id)))
                        .optional()
                        .orElse(null);
    }

    private static boolean back(MemberFilter filter, @Nullable Anchor anchor) {
        return anchor != null && !filter.before().isEmpty();
    }

    private static List<UUID> forward(MemberFilter filter, @Nullable Anchor anchor, UUID[] ids) {
        List<UUID> ordered = new ArrayList<>(List.of(ids));
        if (back(filter, anchor)) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /** A range of values, which an index takes; who shows in a list has each of them. */
    private static String beyond(MemberFilter filter, @Nullable Anchor anchor) {
        if (anchor == null) {
            return "true";
        }
        boolean back = back(filter, anchor);
        String names = BY_NAME + (back ? " < " : " > ") + "(:given, :full, :anchor)";
        Column by = filter.sort();
        if (by == null) {
            return names;
        }
        String further = by.grows(filter.descending()) != back ? ">" : "<";
        return "%1$s %2$s= :value and (%1$s %2$s :value or %3$s)".formatted(by.value(), further, names);
    }

    private static String order(MemberFilter filter, @Nullable Anchor anchor) {
        boolean back = back(filter, anchor);
        String down = back ? " desc" : "";
        Column by = filter.sort();
        return (by == null ? "" : by.value() + (by.grows(filter.descending()) == back ? " desc, " : ", "))
                + "l.given_name%1$s, l.full_name%1$s, l.member_id%1$s".formatted(down);
    }

    /** @param large whether the scope is so large that its units are no help to find its members */
    private static String where(MemberFilter filter, boolean large) {
        String shown =
                switch (filter.show()) {
                    case "probationary" -> Lines.present("'PROBATIONARY'");
                    case "exempt" -> Lines.present("'EXEMPT'");
                    case "left" -> Lines.LEFT;
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
                        : large ? "" : " and l.unit_id = any (array(select u.id from organisations.unit u))");
    }

    private static String conditions(MemberFilter filter) {
        return IntStream.range(0, filter.conditions().size())
                .mapToObj(i -> " and " + filter.conditions().get(i).sql("v" + i))
                .collect(Collectors.joining());
    }

    /** Only the tables that the conditions speak of; the catalogue calls them p, m, a and s. */
    private static String from(MemberFilter filter) {
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

    /** The parameters that {@link #where} and {@link #beyond} name. */
    private Map<String, Object> asked(Actor actor, MemberFilter filter, @Nullable Anchor anchor) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> asked = new HashMap<>(Map.of("day", today));
        if (!filter.cell().isEmpty()) {
            asked.put("cell", UUID.fromString(filter.cell()));
        }
        if (!filter.q().isEmpty()) {
            String[] patterns = Forgiven.patterns(filter.q());
            asked.put("typed", patterns[0]);
            asked.put("meant", patterns[1]);
        }
        for (int i = 0; i < filter.conditions().size(); i++) {
            Condition condition = filter.conditions().get(i);
            if (condition.bound()) {
                asked.put("v" + i, condition.parameter());
            }
        }
        if (anchor != null) {
            asked.put("value", anchor.value());
            asked.put("given", anchor.given());
            asked.put("full", anchor.full());
            asked.put("anchor", anchor.id());
        }
        if (filter.badge() > 0) {
            var coming = days.coming(actor);
            asked.put("years", filter.badge());
            asked.put("after", coming.map(BadgeDays.Coming::after).orElse(today));
            asked.put("next", coming.map(BadgeDays.Coming::day).orElse(today));
        }
        return asked;
    }
}
