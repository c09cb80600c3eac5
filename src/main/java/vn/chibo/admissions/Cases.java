package vn.chibo.admissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.rulebook.WorkingDays;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;

/**
 * Cases for those who need to know: secretary, deputy and committee of the cell, its helper, officers above. For
 * everybody else a case is not there.
 */
@Component
class Cases {
    private final CaseRows rows;
    private final Access access;
    private final Rulebook rulebook;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(CaseRows rows, Access access, Rulebook rulebook, WorkingDays workingDays, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.rulebook = rulebook;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Progress progress() {
        return progress(today());
    }

    Progress progress(LocalDate day) {
        return new Progress(rulebook, workingDays, day);
    }

    CaseFile seen(Actor actor, CaseId id) {
        CaseFile file = found(id).orElseThrow(NotFound::new);
        if (!file.helpedBy(actor.person())
                && !access.may(actor, Permission.READ_ADMISSIONS, file.head().unit())) {
            throw new NotFound();
        }
        return file;
    }

    /** Locked and still open: the beginning of every change. */
    CaseFile changing(Actor actor, CaseId id) {
        jdbc.sql("select id from admissions.candidate_case where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        CaseFile file = seen(actor, id);
        if (!file.open()) {
            throw new RuleViolation("admissions.closed");
        }
        return file;
    }

    void requireKeeper(Actor actor, CaseFile file) {
        access.require(actor, Permission.KEEP_ADMISSIONS, file.head().unit());
    }

    boolean keeps(Actor actor, CaseFile file) {
        return access.may(actor, Permission.KEEP_ADMISSIONS, file.head().unit());
    }

    /** A cell does not decide on its own candidates: who decides acts for a unit above. */
    boolean decides(Actor actor, CaseFile file) {
        return !file.head().unit().equals(actor.unit())
                && access.may(actor, Permission.DECIDE_ADMISSIONS, file.head().unit());
    }

    void requireDecider(Actor actor, CaseFile file) {
        if (!decides(actor, file)) {
            throw new Refused(Permission.DECIDE_ADMISSIONS);
        }
    }

    /** All of a cell or of one person; never of a subtree. */
    List<CaseFile> where(String condition, Map<String, ?> parameters) {
        return rows.where(condition, parameters, new CaseRows.Slice(Integer.MAX_VALUE, 0));
    }

    List<CaseFile> where(String condition, Map<String, ?> parameters, CaseRows.Slice slice) {
        return rows.where(condition, parameters, slice);
    }

    int count(String condition, Map<String, ?> parameters) {
        return rows.count(condition, parameters);
    }

    Optional<CaseFile> found(CaseId id) {
        return where("c.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Open cases by the phase they were last found in. */
    Map<Phase, Integer> phases(String condition, Map<String, ?> parameters) {
        Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
        jdbc.sql("select c.phase, count(*) as cases from admissions.candidate_case c where c.ended_on is null and "
                        + condition + " group by c.phase")
                .params(parameters)
                .query(row -> {
                    counts.put(Phase.valueOf(row.getString("phase")), row.getInt("cases"));
                });
        return counts;
    }

    /** The session not yet held on whose programme the case stands. */
    Optional<UUID> session(CaseId id) {
        return jdbc.sql("""
                select m.id from meetings.agenda_item i join meetings.meeting m on m.id = i.meeting_id
                where i.source = :source and i.source_ref = :id and not i.removed and m.state not in ('CLOSED', 'CANCELLED')
                order by m.period limit 1
                """)
                .param("source", DueCandidates.SOURCE)
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    boolean helps(UUID person) {
        return jdbc.sql("""
                select exists (select 1 from admissions.helper h join members.member m on m.id = h.member_id
                    join admissions.candidate_case c on c.id = h.case_id
                    where m.person_id = ? and h.valid @> cast(? as date) and c.ended_on is null)
                """).param(person).param(today()).query(Boolean.class).single();
    }
}
