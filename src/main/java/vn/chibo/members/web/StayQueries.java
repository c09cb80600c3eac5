package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.FormErrors;

/** Temporary stays: a member's own, and all that touch the units acted for, guests among them. */
@ReadModel
class StayQueries {
    private static final String LINES = """
            select s.id, s.full_name, s.from_name, s.host_name, s.kind, lower(s.valid) as since, upper(s.valid) as until,
                   not (s.from_path >= :path and s.from_path < :path || '~') as guest
            from members.stay s
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final TransferQueries places;
    private final Rulebook rulebook;
    private final Clock clock;

    StayQueries(JdbcClient jdbc, Access access, TransferQueries places, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    StaysPage page(Actor actor, MemberId member, Map<String, String> typed, FormErrors errors) {
        var place = places.form(actor, member, typed, errors);
        LocalDate today = LocalDate.now(clock);
        List<StayLine> lines = jdbc.sql(LINES + " where s.member_id = :member order by s.valid desc")
                .param("path", actor.path())
                .param("member", member.value())
                .query(StayLine.class)
                .list();
        return new StaysPage(
                place,
                lines,
                rulebook.inForce("stay.work", actor.path(), today),
                rulebook.inForce("stay.study", actor.path(), today));
    }

    /** Who is a guest in the cells of the unit acted for today. */
    List<StayLine> guests(Actor actor) {
        return current(actor).stream()
                .filter(StayLine::guest)
                .filter(stay -> !stay.since().isAfter(LocalDate.now(clock)))
                .toList();
    }

    /** Those that last today or lie ahead. */
    List<StayLine> current(Actor actor) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        return jdbc.sql(LINES + " where upper(s.valid) > :today order by guest desc, s.valid limit 500")
                .param("path", actor.path())
                .param("today", LocalDate.now(clock))
                .query(StayLine.class)
                .list();
    }
}
