package vn.chibo.members.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
    private final ListSql asked;

    MemberSlices(JdbcClient jdbc, ListSql asked) {
        this.jdbc = jdbc;
        this.asked = asked;
    }

    /** @param found never more than one more than are counted, except of everybody */
    record Slice(List<UUID> ids, int found) {}

    /** The comrade a page begins after or ends before, with what he or she is sorted by. */
    private record Anchor(@Nullable Object value, String given, String full, UUID id) {}

    /** @param present how many sit in the cells of the scope */
    Slice of(Actor actor, MemberFilter filter, int present, int size) {
        boolean large = present > Lines.COUNTED;
        Anchor anchor = anchor(filter);
        Map<String, Object> named = parameters(actor, filter, anchor);
        named.put("size", size);
        named.put("offset", filter.offset());
        if (large && filter.plain()) {
            return new Slice(walked(filter, anchor, named), present);
        }
        Slice gathered = gathered(filter, large, anchor, named);
        return gathered.found() > Lines.COUNTED ? new Slice(walked(filter, anchor, named), gathered.found()) : gathered;
    }

    private Slice gathered(MemberFilter filter, boolean large, @Nullable Anchor anchor, Map<String, Object> named) {
        named.put("counted", Lines.COUNTED + 1);
        return jdbc.sql("""
                with found as materialized (select l.* from %s where %s limit :counted)
                select (select count(*) from found) as found,
                       case when (select count(*) from found) < :counted
                            then array(select l.member_id from found l where %s order by %s limit :size offset :offset)
                            else '{}'::uuid[] end as ids
                """.formatted(
                                ListSql.from(filter),
                                ListSql.where(filter, large),
                                beyond(filter, anchor),
                                ListSql.order(filter, back(filter, anchor))))
                .params(named)
                .query((row, number) -> new Slice(
                        forward(filter, anchor, (UUID[]) row.getArray("ids").getArray()), row.getInt("found")))
                .single();
    }

    /**
     * Behind row-level security the planner takes every scope for a small one and sorts it whole; of a large one the
     * first names are read off the index in their order.
     */
    private List<UUID> walked(MemberFilter filter, @Nullable Anchor anchor, Map<String, Object> named) {
        sorting(false);
        List<UUID> ids = jdbc.sql("select l.member_id from %s where %s and %s order by %s limit :size offset :offset"
                        .formatted(
                                ListSql.from(filter),
                                ListSql.where(filter, true),
                                beyond(filter, anchor),
                                ListSql.order(filter, back(filter, anchor))))
                .params(named)
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

    /** The parameters that the filter and {@link #beyond} name. */
    private Map<String, Object> parameters(Actor actor, MemberFilter filter, @Nullable Anchor anchor) {
        Map<String, Object> named = asked.parameters(actor, filter);
        if (anchor != null) {
            named.put("value", anchor.value());
            named.put("given", anchor.given());
            named.put("full", anchor.full());
            named.put("anchor", anchor.id());
        }
        return named;
    }
}
