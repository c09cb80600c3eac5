package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.StatusDecisions.Kept;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.RuleViolation;

/** Whether a decision about a member's standing may stand where it is put: its form, its day, what it follows on. */
@Component
class StatusChecks {
    private static final Locale OFFICIAL = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final StandingRows rows;
    private final Rulebook rulebook;
    private final MessageSource messages;
    private final Clock clock;

    StatusChecks(JdbcClient jdbc, StandingRows rows, Rulebook rulebook, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rulebook = rulebook;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether a former member may be admitted again from the ceremony on. */
    void readmission(Kept kept, StatusPaper paper) {
        LocalDate day = paper.effectiveOn();
        paper.check(LocalDate.now(clock), false);
        rows.nothingLater(kept.member(), day, true);
        Rule rule = rulebook.inForce(StatusKind.READMISSION.rule(), kept.unitPath(), LocalDate.now(clock));
        boolean left = rows.on(kept.member(), day)
                .filter(standing -> rule.words("from").contains(standing.name()))
                .isPresent();
        if (!left) {
            throw RuleViolation.at("kind", "members.status.order.READMISSION", day);
        }
    }

    /** How the member stands on the day, which the decision may follow on. */
    Standing before(Kept kept, StatusKind kind, StatusPaper paper) {
        paper.check(LocalDate.now(clock), kind == StatusKind.DEATH);
        LocalDate day = paper.effectiveOn();
        if (!day.isAfter(kept.joinedOn())) {
            throw RuleViolation.at("effectiveOn", "members.status.before-joining", kept.joinedOn());
        }
        if (kind == StatusKind.DEATH && day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("effectiveOn", "members.status.death-ahead");
        }
        rows.nothingLater(kept.member(), day.minusDays(1), kind.leaves());
        Rule rule = rulebook.inForce(kind.rule(), kept.unitPath(), LocalDate.now(clock));
        Standing before = rows.on(kept.member(), day).orElse(null);
        if (before == null || !rule.words("from").contains(before.name())) {
            throw RuleViolation.at("kind", "members.status.order." + kind, day);
        }
        if (kind == StatusKind.RECOGNITION) {
            probationOver(kept, day);
        }
        plannedEnd(kind, paper, rule);
        if (kind.leaves()) {
            notUnderway(kept);
        }
        if (rows.lastStay(kept.member()).filter(stay -> stay.until() == null).isEmpty()) {
            throw RuleViolation.at("kind", "members.status.in-no-cell");
        }
        return before;
    }

    Standing makes(Kept kept, StatusKind kind, Standing before, LocalDate day) {
        if (kind.makes() != null) {
            return kind.makes();
        }
        LocalDate since = jdbc.sql(
                        "select lower(valid) from members.standing where member_id = ? and valid @> cast(? as date)")
                .param(kept.id())
                .param(day)
                .query(LocalDate.class)
                .single();
        return rows.on(kept.member(), since.minusDays(1))
                .orElse(kept.officialOn() == null ? Standing.PROBATIONARY : Standing.OFFICIAL);
    }

    /** The words the register keeps of it, always in Vietnamese. */
    String basis(String kind, StatusPaper paper) {
        String what = messages.getMessage("members.status.kind." + kind, null, OFFICIAL);
        if (paper.number().isEmpty() || paper.signedOn() == null) {
            return what;
        }
        Object[] words = {what, paper.number(), DAY.format(paper.signedOn()), paper.issuer()};
        return messages.getMessage("members.status.basis", words, OFFICIAL);
    }

    /** Who has been sent to another cell is sent no more before (s)he leaves the Party. */
    private void notUnderway(Kept kept) {
        boolean underway = jdbc.sql("""
                select exists (select 1 from members.transfer where member_id = ? and state in ('DRAFTED', 'SENT'))
                """).param(kept.id()).query(Boolean.class).single();
        if (underway) {
            throw RuleViolation.at("kind", "members.status.in-transfer");
        }
    }

    private void probationOver(Kept kept, LocalDate day) {
        int months = rulebook.inForce("probation.months", kept.unitPath(), LocalDate.now(clock))
                .number("full");
        LocalDate earliest = rows.probationSince(kept.member(), day).plusMonths(months);
        if (day.isBefore(earliest)) {
            throw RuleViolation.at("effectiveOn", "members.status.probation", months, earliest);
        }
    }

    private static void plannedEnd(StatusKind kind, StatusPaper paper, Rule rule) {
        LocalDate until = paper.plannedUntil();
        if (until == null) {
            if (kind == StatusKind.SUSPENSION) {
                throw RuleViolation.at("plannedUntil", "members.status.missing");
            }
            return;
        }
        if (!kind.forATime() || !until.isAfter(paper.effectiveOn())) {
            throw RuleViolation.at("plannedUntil", "members.status.until");
        }
        if (kind == StatusKind.SUSPENSION) {
            int days = rule.number("days") + rule.number("extension");
            if (until.isAfter(paper.effectiveOn().plusDays(days))) {
                throw RuleViolation.at(
                        "plannedUntil", "members.status.suspended-long", rule.number("days"), rule.number("extension"));
            }
        }
    }
}
