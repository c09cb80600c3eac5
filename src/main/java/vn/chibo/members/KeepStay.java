package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.Constraints;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Temporary stays (sinh hoạt đảng tạm thời, 294-QĐ/TW): at a host cell for a time, counted at home all the while. */
@UseCase
public class KeepStay {
    private static final Map<String, String> WORDS = Map.of(
            "stay_once", "members.stay.once",
            "stay_elsewhere", "members.transfer.same");

    private final JdbcClient jdbc;
    private final Access access;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepStay(JdbcClient jdbc, Access access, Rulebook rulebook, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.rulebook = rulebook;
        this.clock = clock;
        this.events = events;
    }

    /** @param until first day after the stay */
    public StayId begin(Actor actor, MemberId member, UnitId host, boolean study, LocalDate from, LocalDate until) {
        Home home = jdbc.sql("select unit_id, unit_path, joined_on from members.member where id = ?")
                .param(member.value())
                .query(Home.class)
                .optional()
                .orElseThrow(NotFound::new);
        UnitId unit = new UnitId(home.unitId());
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        if (!from.isAfter(home.joinedOn())) {
            throw RuleViolation.at("from", "members.status.before-joining", home.joinedOn());
        }
        length(
                rulebook.inForce(study ? "stay.study" : "stay.work", home.unitPath(), LocalDate.now(clock)),
                from,
                until);
        try {
            UUID id = jdbc.sql("""
                    insert into members.stay (member_id, full_name, from_unit, from_path, from_name, host_unit, host_path,
                        host_name, kind, valid)
                    values (:member, '-', :home, '-', '-', :host, '-', '-', :kind, daterange(:from, :until)) returning id
                    """)
                    .param("member", member.value())
                    .param("home", home.unitId())
                    .param("host", host.value())
                    .param("kind", study ? "STUDY" : "WORK")
                    .param("from", from)
                    .param("until", until)
                    .query(UUID.class)
                    .single();
            String name = jdbc.sql("select host_name from members.stay where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            events.publishEvent(new StayBegun(unit, member.value(), id, name, from, until));
            return new StayId(id);
        } catch (DataIntegrityViolationException broken) {
            String key = WORDS.getOrDefault(String.valueOf(Constraints.name(broken)), "members.transfer.no-such");
            throw RuleViolation.at("to", key);
        }
    }

    /** Home ends a stay before its time. @param until first day after it */
    public void end(Actor actor, StayId id, LocalDate until) {
        var stay = jdbc.sql("""
                select member_id, from_unit, lower(valid) as since, upper(valid) as until from members.stay
                where id = ? for update
                """).param(id.value()).query(Stay.class).optional().orElseThrow(NotFound::new);
        UnitId home = new UnitId(stay.fromUnit());
        access.require(actor, Permission.KEEP_MEMBERS, home);
        if (!until.isAfter(stay.since()) || until.isAfter(stay.until())) {
            throw RuleViolation.at(
                    "ended",
                    "members.stay.end-outside",
                    stay.since(),
                    stay.until().minusDays(1));
        }
        jdbc.sql("update members.stay set valid = daterange(lower(valid), ?) where id = ?")
                .param(until)
                .param(id.value())
                .update();
        events.publishEvent(new StayEnded(home, stay.memberId(), id.value(), until));
    }

    private static void length(Rule rule, LocalDate from, LocalDate until) {
        boolean below = rule.value().containsKey("below");
        LocalDate most = from.plusMonths(rule.number(below ? "below" : "most"));
        boolean tooLong = below ? !until.isBefore(most) : until.isAfter(most);
        if (until.isBefore(from.plusMonths(rule.number("least"))) || tooLong) {
            throw RuleViolation.at(
                    "last",
                    below ? "members.stay.work-length" : "members.stay.study-length",
                    rule.number("least"),
                    rule.number(below ? "below" : "most"));
        }
    }

    private record Home(UUID unitId, String unitPath, LocalDate joinedOn) {}

    private record Stay(UUID memberId, UUID fromUnit, LocalDate since, LocalDate until) {}
}
