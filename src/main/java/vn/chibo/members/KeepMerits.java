package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Enters awards and disciplinary measures into an opened file, each by its decision (kinds: Quy định 212-QĐ/TW). That an
 * expelled member leaves is told by a decision about the standing, not by this entry.
 */
@UseCase
public class KeepMerits {
    private final JdbcClient jdbc;
    private final OpenedFile files;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepMerits(JdbcClient jdbc, OpenedFile files, Rulebook rulebook, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.files = files;
        this.rulebook = rulebook;
        this.clock = clock;
        this.events = events;
    }

    public void award(Actor actor, MemberId member, OpeningId opening, MeritData data) {
        UnitId unit = files.requireKept(actor, member, opening);
        LocalDate decidedOn = data.checked(LocalDate.now(clock));
        UUID id = jdbc.sql("""
                insert into members.award (member_id, title, number, decided_on, issuer, reason, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .param(member.value())
                .param(data.what())
                .param(data.number())
                .param(decidedOn)
                .param(data.issuer())
                .param(data.reason())
                .param(actor.requiredPerson())
                .query(UUID.class)
                .single();
        events.publishEvent(new MemberAwarded(unit, member.value(), id, data.what(), data.number(), decidedOn));
    }

    public void discipline(Actor actor, MemberId member, OpeningId opening, MeritData data) {
        UnitId unit = files.requireKept(actor, member, opening);
        LocalDate decidedOn = data.checked(LocalDate.now(clock));
        requireKind(actor, member, data.what(), decidedOn);
        LocalDate endsOn = data.endsOn() == null ? usualEnd(actor, data.what(), decidedOn) : data.endsOn();
        if (endsOn != null && !endsOn.isAfter(decidedOn)) {
            throw RuleViolation.at("endsOn", "members.merit.ends-before");
        }
        UUID id = jdbc.sql("""
                insert into members.discipline (member_id, kind, number, decided_on, issuer, reason, ends_on, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .param(member.value())
                .param(data.what())
                .param(data.number())
                .param(decidedOn)
                .param(data.issuer())
                .param(data.reason())
                .param(endsOn)
                .param(actor.requiredPerson())
                .query(UUID.class)
                .single();
        events.publishEvent(new MemberDisciplined(unit, member.value(), id));
    }

    /** A later decision takes the measure back (xóa kỷ luật); both stay on record. */
    public void expunge(
            Actor actor, MemberId member, OpeningId opening, UUID measure, String number, @Nullable LocalDate on) {
        UnitId unit = files.requireKept(actor, member, opening);
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("expungedOn", "members.merit.day");
        }
        LocalDate decidedOn = jdbc.sql("""
                select decided_on from members.discipline
                where id = ? and member_id = ? and withdrawn_on is null and expunged_on is null for update
                """)
                .param(measure)
                .param(member.value())
                .query(LocalDate.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (on.isBefore(decidedOn)) {
            throw RuleViolation.at("expungedOn", "members.merit.expunged-before");
        }
        jdbc.sql("update members.discipline set expunged_on = ?, expunged_number = ? where id = ?")
                .param(on)
                .param(number)
                .param(measure)
                .update();
        events.publishEvent(new DisciplineExpunged(unit, member.value(), measure, on));
    }

    /** An entry that was a mistake: it stays in the database and is no longer shown. */
    public void withdraw(Actor actor, MemberId member, OpeningId opening, UUID merit) {
        UnitId unit = files.requireKept(actor, member, opening);
        int withdrawn = 0;
        for (String table : new String[] {"award", "discipline"}) {
            withdrawn += jdbc.sql("update members." + table
                            + " set withdrawn_on = ? where id = ? and member_id = ? and withdrawn_on is null")
                    .param(LocalDate.now(clock))
                    .param(merit)
                    .param(member.value())
                    .update();
        }
        if (withdrawn == 0) {
            throw new NotFound();
        }
        events.publishEvent(new MeritWithdrawn(unit, member.value(), merit));
    }

    private void requireKind(Actor actor, MemberId member, String kind, LocalDate day) {
        boolean probationary = jdbc.sql(
                        "select standing = 'PROBATIONARY' from members.standing where member_id = ? and valid @> ?")
                .param(member.value())
                .param(day)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        var rule = rulebook.inForce("discipline.kinds", actor.path(), LocalDate.now(clock));
        if (!rule.words(probationary ? "probationary" : "official").contains(kind)) {
            throw RuleViolation.at(
                    "what", probationary ? "members.discipline.not-probationary" : "members.discipline.kind");
        }
    }

    private @Nullable LocalDate usualEnd(Actor actor, String kind, LocalDate decidedOn) {
        return rulebook.find("discipline.ends", actor.path(), decidedOn)
                .filter(rule -> rule.words("kinds").contains(kind))
                .map(rule -> decidedOn.plusMonths(rule.number("months")))
                .orElse(null);
    }
}
