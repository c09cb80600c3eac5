package vn.chibo.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Gives a subtree a version of a rule of its own, from a day that may lie in the past, and ends it. */
@UseCase
public class IssueRule {
    private final JdbcClient jdbc;
    private final Access access;
    private final RuleUnits units;
    private final Rulebook rulebook;
    private final DraftCheck check;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IssueRule(
            JdbcClient jdbc,
            Access access,
            RuleUnits units,
            Rulebook rulebook,
            DraftCheck check,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.rulebook = rulebook;
        this.check = check;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** The version before ends the day before. */
    public UUID issue(Actor actor, UnitId unit, RuleDraft typed) {
        RuleUnit holder = holder(actor, unit);
        access.require(actor, Permission.KEEP_RULES, unit);
        RuleDraft draft = check.checked(holder, typed);
        Rule before = check.base(holder, draft);
        jdbc.sql("""
                update rulebook.rule set valid = daterange(lower(valid), :from)
                where code = :code and scope_unit = :unit and valid @> :from::date and lower(valid) < :from
                """)
                .param("from", draft.from())
                .param("code", draft.code())
                .param("unit", unit.value())
                .update();
        UUID id = insertOnce(holder, draft, before);
        events.publishEvent(new RuleIssued(
                unit,
                id,
                draft.code(),
                draft.from(),
                draft.until(),
                draft.source(),
                DraftCheck.facts(draft.code(), before.value(), before.source()),
                DraftCheck.facts(draft.code(), draft.value(), draft.source())));
        return id;
    }

    /** @param until first day without the version; what held before it holds again: the nearest rule above */
    public void stop(Actor actor, UUID version, LocalDate until) {
        Rule rule =
                rulebook.version(version).filter(found -> found.scope() != null).orElseThrow(NotFound::new);
        holder(actor, rule.scope());
        access.require(actor, Permission.KEEP_RULES, rule.scope());
        if (!until.isAfter(rule.from()) || rule.until() != null && !until.isBefore(rule.until())) {
            throw RuleViolation.at("until", "rulebook.stop.outside", rule.from());
        }
        jdbc.sql("update rulebook.rule set valid = daterange(lower(valid), ?) where id = ?")
                .param(until)
                .param(version)
                .update();
        Map<String, Object> before = new HashMap<>();
        before.put("until", rule.until());
        events.publishEvent(new RuleStopped(
                rule.scope(), version, rule.code(), until, rule.source(), before, Map.of("until", until)));
    }

    private RuleUnit holder(Actor actor, UnitId unit) {
        return units.find(actor, unit, LocalDate.now(clock)).orElseThrow(NotFound::new);
    }

    /** Two officers may issue the same rule at once: the second learns that it has changed meanwhile. */
    private UUID insertOnce(RuleUnit holder, RuleDraft draft, Rule before) {
        try {
            return insert(holder, draft, before);
        } catch (DataIntegrityViolationException overlapping) {
            throw new Changed();
        }
    }

    private UUID insert(RuleUnit holder, RuleDraft draft, Rule before) {
        return jdbc.sql("""
                insert into rulebook.rule (code, kind, may_differ, topics, scope_unit, scope_path, valid, value, effect,
                    source, article, plain_vi, plain_en, verified, recorded_at)
                select code, kind, may_differ, topics, :unit, :path, daterange(:from, :until), :value::jsonb, effect,
                    :source, :article, :vi, :en, :verified, :now
                from rulebook.rule where id = :before returning id
                """)
                .param("unit", holder.id().value())
                .param("path", holder.path())
                .param("from", draft.from())
                .param("until", draft.until(), java.sql.Types.DATE)
                .param("value", json.writeValueAsString(draft.value()))
                .param("source", draft.source())
                .param("article", draft.article())
                .param("vi", draft.plainVietnamese())
                .param("en", draft.plainEnglish())
                .param("verified", draft.verified())
                .param("now", OffsetDateTime.now(clock))
                .param("before", before.id())
                .query(UUID.class)
                .single();
    }
}
