package vn.chibo.admissions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.Units;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.MovePeople;
import vn.chibo.people.People;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** What happens to a case beside its papers: words by criterion, other rules, another cell, an end before its time. */
@UseCase
public class FollowCase {
    private static final int LONGEST = 2000;

    private final Cases cases;
    private final CaseSteps steps;
    private final MovePeople moves;
    private final KeepPerson people;
    private final People records;
    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FollowCase(
            Cases cases,
            CaseSteps steps,
            MovePeople moves,
            KeepPerson people,
            People records,
            Units units,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.steps = steps;
        this.moves = moves;
        this.people = people;
        this.records = records;
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** By the helper or who keeps the case: words on ability, level, ethics, lifestyle; no points, no ranking. */
    public void remark(Actor actor, CaseId id, @Nullable Criterion criterion, String body) {
        CaseFile file = cases.changing(actor, id);
        if (!file.helpedBy(actor.person()) && !cases.keeps(actor, file)) {
            throw new Refused(Permission.KEEP_ADMISSIONS);
        }
        if (criterion == null) {
            throw RuleViolation.at("criterion", "admissions.remark.no-criterion");
        }
        jdbc.sql("insert into admissions.remark (case_id, criterion, body, dated, written_by) values (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(criterion.name())
                .param(words("remark", body))
                .param(cases.today())
                .param(actor.requiredPerson())
                .update();
        events.publishEvent(new RemarkNoted(file.head().unit(), id.value(), criterion.name()));
    }

    /** What the cell knows of a candidate by now; of a member the register is mended instead. */
    public void describe(Actor actor, CaseId id, NewCandidate known) {
        CaseFile file = cases.changing(actor, id);
        cases.requireKeeper(actor, file);
        if (file.head().memberId() != null) {
            throw RuleViolation.at("birthDate", "admissions.person.is-member");
        }
        if (known.birthDate() != null && known.birthDate().isAfter(cases.today())) {
            throw RuleViolation.at("birthDate", "admissions.future");
        }
        if (known.support().length() > LONGEST) {
            throw RuleViolation.at("support", "admissions.too-long", LONGEST);
        }
        PersonId person = new PersonId(file.head().personId());
        PersonData before = records.of(actor, List.of(person.value())).get(person);
        people.mend(actor, file.head().unit(), person, known.described(before));
        jdbc.sql("update admissions.candidate_case set support = ? where id = ?")
                .param(known.support().strip())
                .param(id.value())
                .update();
        steps.advance(id);
        events.publishEvent(new CandidateDescribed(file.head().unit(), id.value()));
    }

    /** The case goes on by the rules of today. */
    public void moveRules(Actor actor, CaseId id) {
        CaseFile file = cases.changing(actor, id);
        if (!cases.decides(actor, file)) {
            cases.requireKeeper(actor, file);
        }
        jdbc.sql("update admissions.candidate_case set rules_as_of = ? where id = ?")
                .param(cases.today())
                .param(id.value())
                .update();
        steps.advance(id);
        events.publishEvent(new RulesMoved(file.head().unit(), id.value(), cases.today()));
    }

    /** A candidate who now works elsewhere goes on there; the receiving cell reads the whole history. */
    public void handOver(Actor actor, CaseId id, UnitId to) {
        CaseFile file = cases.changing(actor, id);
        cases.requireDecider(actor, file);
        if (file.head().memberId() != null) {
            throw RuleViolation.at("to", "admissions.handover.is-member");
        }
        if (!units.on(actor, to, cases.today()).isCell()
                || to.equals(file.head().unit())) {
            throw RuleViolation.at("to", "admissions.handover.no-cell");
        }
        moves.move(Map.of(to, List.of(file.head().personId())));
        steps.arrive(id);
        events.publishEvent(new CaseHandedOver(file.head().unit(), id.value(), to.value()));
    }

    public void stop(Actor actor, CaseId id, String reason) {
        CaseFile file = cases.changing(actor, id);
        cases.requireKeeper(actor, file);
        steps.end(id, "STOPPED", words("reason", reason));
        events.publishEvent(new CaseStopped(file.head().unit(), id.value(), cases.today()));
    }

    private static String words(String field, String typed) {
        if (typed.isBlank()) {
            throw RuleViolation.at(field, "admissions.no-words");
        }
        if (typed.strip().length() > LONGEST) {
            throw RuleViolation.at(field, "admissions.too-long", LONGEST);
        }
        return typed.strip();
    }
}
