package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.people.HistoryMoment;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Proposes comrades for the Party badge (Huy hiệu Đảng) on one of its days, and records the decision that awards it. Years
 * count from the date in the admission decision; nothing is taken off or added that no decision says.
 */
@UseCase
public class ProposeBadges {
    /** What stands in a file is Vietnamese, whoever writes it. */
    private static final Locale FILES = Locale.of("vi");

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NUMBER = 60;

    private final JdbcClient jdbc;
    private final Access access;
    private final BadgeDays days;
    private final HistoryMoment moment;
    private final Clock clock;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    ProposeBadges(
            JdbcClient jdbc,
            Access access,
            BadgeDays days,
            HistoryMoment moment,
            Clock clock,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.days = days;
        this.moment = moment;
        this.clock = clock;
        this.messages = messages;
        this.events = events;
    }

    /** Makes the list of the unit acted for, or adds who has come due since; answers its id. */
    public UUID propose(Actor actor, @Nullable LocalDate day) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        BadgeDays.Coming coming =
                days.on(actor, day).orElseThrow(() -> RuleViolation.at("day", "members.badges.no-day"));
        UUID list = jdbc.sql("""
                insert into members.badge_list (unit_id, unit_path, day, made_on, made_by) values (?, ?, ?, ?, ?)
                on conflict (unit_id, day) do update set made_on = badge_list.made_on returning id
                """)
                .param(unit.value())
                .param(actor.path())
                .param(coming.day())
                .param(LocalDate.now(clock))
                .param(actor.requiredPerson())
                .query(UUID.class)
                .single();
        int added = jdbc.sql("""
                insert into members.badge_line (list_id, member_id, years, full_on, state)
                select :list, r.member_id, y.years, cast(r.joined_on + make_interval(years => y.years) as date), 'PROPOSED'
                from members.roster r
                join unnest(cast(:years as int[])) y (years)
                  on cast(r.joined_on + make_interval(years => y.years) as date) > :after
                 and cast(r.joined_on + make_interval(years => y.years) as date) <= :day
                where r.in_cell @> :today and r.in_standing @> :today
                  and r.standing in ('OFFICIAL', 'EXEMPT', 'SUSPENDED')
                  and r.unit_path >= :path and r.unit_path < :path || '~'
                on conflict do nothing
                """)
                .param("list", list)
                .param("years", coming.years().toArray(Integer[]::new))
                .param("after", coming.after())
                .param("day", coming.day())
                .param("today", LocalDate.now(clock))
                .param("path", actor.path())
                .update();
        events.publishEvent(new BadgesProposed(unit, list, coming.day(), added));
        return list;
    }

    /** @param reason empty to propose again */
    public void leaveOut(Actor actor, UUID list, UUID line, String reason) {
        UnitId unit = requireKept(actor, list);
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "members.merit.long", LONGEST_REASON);
        }
        int changed = jdbc.sql("""
                update members.badge_line set state = ?, reason = ? where id = ? and list_id = ? and state <> 'AWARDED'
                """)
                .param(reason.isEmpty() ? "PROPOSED" : "LEFT_OUT")
                .param(reason)
                .param(line)
                .param(list)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
        events.publishEvent(new BadgeLeftOut(unit, line, list, !reason.isEmpty()));
    }

    /** All who are still proposed get the badge by one decision; it is written into their files. */
    public void award(Actor actor, UUID list, String number, @Nullable LocalDate decidedOn) {
        UnitId unit = requireKept(actor, list);
        if (decidedOn == null || decidedOn.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("decidedOn", "members.merit.day");
        }
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw RuleViolation.at("number", "members.badges.number");
        }
        moment.tell();
        jdbc.sql("""
                update members.member m
                set badge = replace(?, '{0}', cast(l.years as text)), version = m.version + 1
                from members.badge_line l where l.list_id = ? and l.state = 'PROPOSED' and m.id = l.member_id
                """)
                .param(messages.getMessage("members.badges.years", null, FILES))
                .param(list)
                .update();
        int awarded = jdbc.sql("""
                update members.badge_line set state = 'AWARDED', number = ?, decided_on = ?
                where list_id = ? and state = 'PROPOSED'
                """).param(number).param(decidedOn).param(list).update();
        if (awarded == 0) {
            throw new RuleViolation("members.badges.nobody");
        }
        events.publishEvent(new BadgesAwarded(unit, list, number, decidedOn, awarded));
    }

    private UnitId requireKept(Actor actor, UUID list) {
        UnitId unit = jdbc.sql("select unit_id from members.badge_list where id = ? for update")
                .param(list)
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        return unit;
    }
}
