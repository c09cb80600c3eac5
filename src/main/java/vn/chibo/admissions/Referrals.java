package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The rows of referrals: found, locked and answered. Who reads no cases finds none. */
@Component
class Referrals {
    private static final int LONGEST = 300;

    /** What a broken constraint of a referral says. */
    static final Map<String, RuleViolation> WORDS = Map.of(
            "referral_once", RuleViolation.at("to", "admissions.referral.once"),
            "referral_elsewhere", RuleViolation.at("to", "admissions.referral.same"),
            "referral_to", RuleViolation.at("to", "admissions.referral.no-such"),
            "referral_stale", new RuleViolation("admissions.referral.stale"));

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;

    Referrals(JdbcClient jdbc, Access access, OrganisationPaths paths) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
    }

    enum State {
        SENT,
        RECEIVED,
        DECLINED,
        WITHDRAWN
    }

    record Row(
            UUID id, UUID caseId, UUID fromUnit, @Nullable UUID toUnit, String toName, State state) {
        UnitId from() {
            return new UnitId(fromUnit);
        }

        CaseId of() {
            return new CaseId(caseId);
        }
    }

    /** Locked and unanswered, for who keeps the cases of the sending cell. */
    Row sent(Actor actor, ReferralId id) {
        Row row = locked(actor, id);
        return unanswered(actor, row, row.from());
    }

    /** Locked and unanswered, for who keeps the cases of the receiving cell. */
    Row toReceive(Actor actor, ReferralId id) {
        Row row = locked(actor, id);
        if (row.toUnit() == null) {
            throw new NotFound();
        }
        return unanswered(actor, row, new UnitId(row.toUnit()));
    }

    void end(Row row, State state, LocalDate day, String answer) {
        jdbc.sql("update admissions.referral set state = :state, ended_on = :day, answer = :answer, "
                        + "version = version + 1 where id = :id")
                .param("state", state.name())
                .param("day", day)
                .param("answer", answer)
                .param("id", row.id())
                .update();
    }

    private Row locked(Actor actor, ReferralId id) {
        if (!actor.can(Permission.READ_ADMISSIONS)) {
            throw new NotFound();
        }
        return jdbc.sql("select id, case_id, from_unit, to_unit, to_name, state from admissions.referral where id = ? "
                        + "for update")
                .param(id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Row unanswered(Actor actor, Row row, UnitId side) {
        if (paths.path(side).isEmpty()) {
            throw new NotFound();
        }
        access.require(actor, Permission.KEEP_ADMISSIONS, side);
        if (row.state() != State.SENT) {
            throw new RuleViolation("admissions.referral.ended." + row.state());
        }
        return row;
    }

    /** Words that are asked for. */
    static String said(String text, String field) {
        if (text.isBlank()) {
            throw RuleViolation.at(field, "admissions.no-words");
        }
        return atMost(text, field);
    }

    static String atMost(String text, String field) {
        if (text.strip().length() > LONGEST) {
            throw RuleViolation.at(field, "admissions.too-long", LONGEST);
        }
        return text.strip();
    }
}
