package vn.chibo.dues;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Records the decision that exempts a comrade or reduces the dues (01-QĐ/TW). The exemption by Party age needs none.
 */
@UseCase
public class GrantRelief {
    private final JdbcClient jdbc;
    private final DuesMembers members;
    private final Ledgers ledgers;
    private final ReliefRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GrantRelief(
            JdbcClient jdbc,
            DuesMembers members,
            Ledgers ledgers,
            ReliefRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.members = members;
        this.ledgers = ledgers;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    public enum Ground {
        SOCIAL_PENSION,
        HARDSHIP
    }

    /**
     * A relief as decided.
     *
     * @param percent taken off; 100 exempts
     * @param last month it holds in; null for an exemption without an end
     */
    public record Decided(
            Ground ground,
            int percent,
            YearMonth first,
            @Nullable YearMonth last,
            String number,
            LocalDate on) {}

    public void grant(Actor actor, UUID id, MemberId member, Decided decided) {
        var payer = members.kept(actor, member);
        ledgers.lock(payer.unit());
        if (exists(id, member)) {
            return;
        }
        rules.check(payer.path(), decided);
        LocalDate until =
                decided.last() == null ? null : decided.last().plusMonths(1).atDay(1);
        requireFree(member, decided.first().atDay(1), until);
        jdbc.sql("""
                insert into dues.relief (id, unit_id, unit_path, member_id, ground, percent, valid, decided_by, decision_number,
                    decided_on, recorded_by, recorded_at)
                values (:id, :unit, :path, :member, :ground, :percent, daterange(:from, :until), :decider, :number, :on, :by, :at)
                """)
                .param("id", id)
                .param("unit", payer.unit().value())
                .param("path", payer.path())
                .param("member", member.value())
                .param("ground", decided.ground().name())
                .param("percent", decided.percent())
                .param("from", decided.first().atDay(1))
                .param("until", until, Types.DATE)
                .param("decider", rules.decider(actor, payer))
                .param("number", decided.number().strip())
                .param("on", decided.on())
                .param("by", actor.person(), Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(
                new ReliefGranted(payer.unit(), member.value(), decided.number().strip()));
    }

    /** Ends it after that month; what was reckoned before stays. */
    public void end(Actor actor, ReliefId relief, YearMonth last) {
        MemberId member = jdbc.sql("select member_id from dues.relief where id = ?")
                .param(relief.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(NotFound::new);
        var payer = members.kept(actor, member);
        LocalDate until = last.plusMonths(1).atDay(1);
        int ended =
                jdbc.sql("""
                update dues.relief set valid = daterange(lower(valid), :until)
                where id = :id and lower(valid) < :until and (upper_inf(valid) or upper(valid) > :until)
                """).param("until", until).param("id", relief.value()).update();
        if (ended == 0) {
            throw RuleViolation.at("last", "dues.relief.end");
        }
        events.publishEvent(new ReliefEnded(payer.unit(), member.value(), until));
    }

    private boolean exists(UUID id, MemberId member) {
        return jdbc.sql("select count(*) > 0 from dues.relief where id = ? and member_id = ?")
                .param(id)
                .param(member.value())
                .query(Boolean.class)
                .single();
    }

    private void requireFree(MemberId member, LocalDate from, @Nullable LocalDate until) {
        boolean taken = jdbc.sql("""
                select exists (select 1 from dues.relief where member_id = :member and valid && daterange(:from, :until))
                """)
                .param("member", member.value())
                .param("from", from)
                .param("until", until, Types.DATE)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw RuleViolation.at("first", "dues.relief.overlaps");
        }
    }
}
