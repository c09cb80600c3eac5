package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.MemberId;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Begins to follow an outstanding non-member (quần chúng ưu tú), a former member, or a probation the program kept no case
 * of. The case keeps the rules of this day until they are moved on purpose. A person has one open case.
 */
@UseCase
public class OpenCase {
    private static final int LONGEST = 2000;

    private final Access access;
    private final OrganisationPaths paths;
    private final KeepPerson people;
    private final Roster roster;
    private final Cases cases;
    private final CaseSteps steps;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OpenCase(
            Access access,
            OrganisationPaths paths,
            KeepPerson people,
            Roster roster,
            Cases cases,
            CaseSteps steps,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.access = access;
        this.paths = paths;
        this.people = people;
        this.roster = roster;
        this.cases = cases;
        this.steps = steps;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** For somebody the program does not know yet. */
    public CaseId open(Actor actor, UnitId cell, NewCandidate candidate) {
        access.require(actor, Permission.KEEP_ADMISSIONS, cell);
        check(candidate);
        var data = new PersonData(
                candidate.fullName().strip(),
                "",
                candidate.sex(),
                candidate.birthDate(),
                "",
                "",
                "",
                "",
                "",
                candidate.generalEducation().strip(),
                "",
                "",
                "",
                candidate.occupation().strip(),
                null,
                "",
                "",
                "");
        PersonId person = people.record(actor, cell, data);
        return write(actor, cell, person, CaseKind.ADMISSION, candidate.introducedBy(), candidate.support(), null);
    }

    /** For a person on record: who left the Party is a case of re-admission. */
    public CaseId open(Actor actor, UnitId cell, PersonId person, Introducer introducedBy, String support) {
        access.require(actor, Permission.KEEP_ADMISSIONS, cell);
        Former former = former(person);
        if (former.member() && !former.gone()) {
            throw RuleViolation.at("person", "admissions.open.is-member");
        }
        CaseKind kind = former.member() ? CaseKind.READMISSION : CaseKind.ADMISSION;
        return write(actor, cell, person, kind, introducedBy, support, null);
    }

    /** For a probationary member of the cell whose admission the program did not follow. */
    public CaseId recognition(Actor actor, UnitId cell, MemberId member) {
        access.require(actor, Permission.KEEP_ADMISSIONS, cell);
        RosterLine comrade = roster.on(actor, cell, cases.today()).stream()
                .filter(line -> line.member().equals(member) && line.standing() == Standing.PROBATIONARY)
                .findFirst()
                .orElseThrow(NotFound::new);
        return write(actor, cell, comrade.person(), CaseKind.RECOGNITION, Introducer.NONE, "", comrade);
    }

    private CaseId write(
            Actor actor,
            UnitId cell,
            PersonId person,
            CaseKind kind,
            Introducer introducedBy,
            String support,
            @Nullable RosterLine member) {
        String path = paths.path(cell).orElseThrow(NotFound::new);
        requireNone(person);
        LocalDate today = cases.today();
        UUID id = jdbc.sql("""
                insert into admissions.candidate_case (unit_id, unit_path, person_id, member_id, kind, introduced_by, support,
                    opened_on, rules_as_of, probation_from)
                values (:unit, :path, :person, :member, :kind, :introduced, :support, :today, :today, :probation)
                returning id
                """)
                .param("unit", cell.value())
                .param("path", path)
                .param("person", person.value())
                .param("member", member == null ? null : member.member().value(), java.sql.Types.OTHER)
                .param("kind", kind.name())
                .param("introduced", introducedBy.name())
                .param("support", support.strip())
                .param("today", today)
                .param("probation", member == null ? null : member.since(), java.sql.Types.DATE)
                .query(UUID.class)
                .single();
        steps.advance(new CaseId(id));
        events.publishEvent(new CaseOpened(cell, id, person.value(), kind.name()));
        return new CaseId(id);
    }

    private void requireNone(PersonId person) {
        Optional<UUID> open = jdbc.sql(
                        "select id from admissions.candidate_case where person_id = ? and ended_on is null")
                .param(person.value())
                .query(UUID.class)
                .optional();
        if (open.isPresent()) {
            throw RuleViolation.at("person", "admissions.open.already");
        }
    }

    private Former former(PersonId person) {
        return jdbc.sql("""
                select m.id is not null as member,
                       coalesce((select s.standing in ('STRUCK_OFF', 'EXPELLED', 'RESIGNED') from members.standing s
                                 where s.member_id = m.id and s.valid @> cast(:today as date)), false) as gone
                from people.person p left join members.member m on m.person_id = p.id where p.id = :person
                """)
                .param("today", cases.today())
                .param("person", person.value())
                .query(Former.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void check(NewCandidate candidate) {
        if (candidate.fullName().isBlank() || candidate.fullName().strip().length() > 120) {
            throw RuleViolation.at("fullName", "admissions.open.no-name");
        }
        if (candidate.birthDate() != null && candidate.birthDate().isAfter(cases.today())) {
            throw RuleViolation.at("birthDate", "admissions.future");
        }
        if (candidate.introducedBy() == null) {
            throw RuleViolation.at("introducedBy", "admissions.open.no-introducer");
        }
        if (candidate.support().length() > LONGEST) {
            throw RuleViolation.at("support", "admissions.too-long", LONGEST);
        }
    }

    private record Former(boolean member, boolean gone) {}
}
