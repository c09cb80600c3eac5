package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Declares what a comrade's dues are reckoned from: by the comrade, or by the keeper for somebody. Each declaration is
 * a row beside the earlier ones; sending the same id again changes nothing.
 */
@UseCase
public class DeclareBase {
    private final JdbcClient jdbc;
    private final Access access;
    private final DuesMembers members;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeclareBase(JdbcClient jdbc, Access access, DuesMembers members, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.members = members;
        this.clock = clock;
        this.events = events;
    }

    public void own(Actor actor, UUID id, Declared declared) {
        var payer = members.own(actor);
        declare(actor, payer.unit(), id, payer.id(), declared, false);
    }

    public void recorded(Actor actor, UUID id, MemberId member, Declared declared) {
        var payer = members.collected(actor, member);
        declare(actor, payer.unit(), id, payer.id(), declared, true);
    }

    /** Those of many comrades of one cell at once, each with an id of its own. */
    public void recordedAll(Actor actor, UnitId unit, List<Entry> entries) {
        access.require(actor, Permission.COLLECT_DUES, unit);
        entries.forEach(entry -> check(entry.declared()));
        int written = jdbc.sql("""
                insert into dues.declaration (id, member_id, from_month, category, base, pay, by_keeper, recorded_by, recorded_at)
                select n.id, m.id, n.month::date, n.category, n.base, n.pay, true, :by, :at
                from unnest(:ids, :members, :months, :categories, :bases, :pays)
                     as n (id, member_id, month, category, base, pay)
                join members.member m on m.id = n.member_id and m.unit_id = :unit
                on conflict (id) do nothing
                """)
                .param("ids", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .param(
                        "members",
                        entries.stream().map(entry -> entry.member().value()).toArray(UUID[]::new))
                .param(
                        "months",
                        entries.stream()
                                .map(entry -> entry.declared().from().atDay(1).toString())
                                .toArray(String[]::new))
                .param(
                        "categories",
                        entries.stream()
                                .map(entry -> entry.declared().category().name())
                                .toArray(String[]::new))
                .param(
                        "bases",
                        entries.stream().map(entry -> entry.declared().base()).toArray(Long[]::new))
                .param(
                        "pays",
                        entries.stream().map(entry -> entry.declared().pay()).toArray(Long[]::new))
                .param("unit", unit.value())
                .param("by", actor.person(), java.sql.Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (written > 0) {
            events.publishEvent(new EventBatch(entries.stream()
                    .map(entry -> new BaseDeclared(
                            unit,
                            entry.member().value(),
                            entry.declared().from().atDay(1),
                            true))
                    .toList()));
        }
    }

    public record Entry(UUID id, MemberId member, Declared declared) {}

    private void declare(Actor actor, UnitId unit, UUID id, MemberId member, Declared declared, boolean byKeeper) {
        check(declared);
        int written = jdbc.sql("""
                insert into dues.declaration (id, member_id, from_month, category, base, pay, by_keeper, recorded_by, recorded_at)
                values (:id, :member, :from, :category, :base, :pay, :keeper, :by, :at) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("member", member.value())
                .param("from", declared.from().atDay(1))
                .param("category", declared.category().name())
                .param("base", declared.base())
                .param("pay", declared.pay())
                .param("keeper", byKeeper)
                .param("by", actor.person(), java.sql.Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (written == 1) {
            events.publishEvent(
                    new BaseDeclared(unit, member.value(), declared.from().atDay(1), byKeeper));
        }
    }

    private void check(Declared declared) {
        if (declared.from().isAfter(YearMonth.from(LocalDate.now(clock)))) {
            throw RuleViolation.at("from", "dues.month.future");
        }
        if (declared.category().declaresBase() && declared.base() < 1) {
            throw RuleViolation.at("base", "dues.base.missing");
        }
        if (declared.base() < 0 || declared.base() > Declared.MOST) {
            throw RuleViolation.at("base", "dues.amount.unreadable");
        }
        if (declared.pay() < 0 || declared.pay() > Declared.MOST) {
            throw RuleViolation.at("pay", "dues.amount.unreadable");
        }
        if (declared.category() == Category.PENSIONER_WORKING && declared.pay() < 1) {
            throw RuleViolation.at("pay", "dues.base.missing");
        }
    }
}
