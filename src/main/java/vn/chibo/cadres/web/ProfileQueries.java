package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.cadres.CommitteePosts;
import vn.chibo.members.FreshOpenings;
import vn.chibo.members.MemberId;
import vn.chibo.members.OpeningId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/**
 * A comrade's profile: for who does cadre work there and has said what for; for the comrade without evaluations and
 * plans, which are the organisation's until it tells them.
 */
@ReadModel
class ProfileQueries {
    private static final String COMRADE = """
            select p.id as person, m.id as member, m.unit_id as unit, p.full_name as name,
                   coalesce((select v.name from organisations.unit_version v
                             where v.unit_id = m.unit_id and v.valid @> cast(:day as date)), '') as cell,
                   p.general_education as general, p.professional_level as professional, p.political_theory as theory,
                   p.languages, p.birth_date, m.joined_on
            from members.member m join people.person p on p.id = m.person_id
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final FreshOpenings openings;
    private final ProfileParts parts;
    private final TrainingQueries training;
    private final Clock clock;

    ProfileQueries(
            JdbcClient jdbc,
            Access access,
            FreshOpenings openings,
            ProfileParts parts,
            TrainingQueries training,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.openings = openings;
        this.parts = parts;
        this.training = training;
        this.clock = clock;
    }

    ProfileDoorPage door(Actor actor, MemberId id, Typed typed, @Nullable RuleViolation violation) {
        ProfilePage.Comrade comrade = comrade("where m.id = :id", id.value());
        access.require(actor, Permission.KEEP_CADRES, new UnitId(comrade.unit()));
        return new ProfileDoorPage(id.value(), comrade.name(), comrade.cell(), typed, violation);
    }

    ProfilePage opened(Actor actor, MemberId id, OpeningId opening, Typed typed, @Nullable RuleViolation violation) {
        ProfilePage.Comrade comrade = comrade("where m.id = :id", id.value());
        access.require(actor, Permission.KEEP_CADRES, new UnitId(comrade.unit()));
        String purpose = openings.purpose(actor, id, opening).orElseThrow(NotFound::new);
        String base = "/cadres/members/" + id.value() + "/openings/" + opening.value();
        return page(actor, comrade, base, purpose, typed, violation);
    }

    ProfilePage own(Actor actor, Typed typed, @Nullable RuleViolation violation) {
        ProfilePage.Comrade comrade = comrade("where m.person_id = :id", actor.requiredPerson());
        return page(actor, comrade, "/cadres/me", "", typed, violation);
    }

    private ProfilePage.Comrade comrade(String which, UUID id) {
        return jdbc.sql(COMRADE + which)
                .param("id", id)
                .param("day", LocalDate.now(clock))
                .query(ProfilePage.Comrade.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private ProfilePage page(
            Actor actor,
            ProfilePage.Comrade comrade,
            String base,
            String purpose,
            Typed typed,
            @Nullable RuleViolation violation) {
        UUID person = comrade.person();
        boolean own = purpose.isEmpty();
        return new ProfilePage(
                comrade,
                base,
                purpose,
                committee(person),
                parts.said(actor, person),
                parts.held(actor, person),
                own ? List.of() : parts.evaluations(actor, person),
                own ? List.of() : parts.plans(actor, person),
                training.own(actor, person),
                typed,
                violation);
    }

    private boolean committee(UUID person) {
        return jdbc.sql("""
                select exists (select 1 from organisations.post o
                               where o.person_id = ? and o.held @> cast(? as date) and o.kind = any (?))
                """)
                .param(person)
                .param(LocalDate.now(clock))
                .param(CommitteePosts.names())
                .query(Boolean.class)
                .single();
    }
}
