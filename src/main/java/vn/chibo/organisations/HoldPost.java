package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Opens and ends posts; the rights of a post begin and end with it. */
@UseCase
public class HoldPost {
    private static final Map<String, RuleViolation> WORDS = Map.of(
            "post_one_secretary", RuleViolation.at("kind", "organisations.post.one-secretary"),
            "post_once", RuleViolation.at("person", "organisations.post.twice"),
            "post_life", RuleViolation.at("from", "organisations.post.unit-not-there"));

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final KeepGrants grants;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    HoldPost(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            KeepGrants grants,
            Constraints constraints,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.grants = grants;
        this.constraints = constraints;
        this.events = events;
    }

    /** @param until first day without the post; null while open */
    public PostId open(
            Actor actor,
            UnitId unit,
            PersonId person,
            PostKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {
        requireGiver(actor, unit, kind);
        if (until != null && !until.isAfter(from)) {
            throw RuleViolation.at("until", "organisations.post.until-before-from");
        }
        requireInSight(person);
        requireFits(unit, kind, from);
        UUID post = insert(unit, person, kind, from, until, basis);
        kind.role().ifPresent(role -> grants.keep(actor, "post:" + post, person.value(), role, unit, from, until));
        events.publishEvent(new PostOpened(unit, post, person.value(), kind, from));
        return new PostId(post);
    }

    /** @param until first day without the post */
    public void end(Actor actor, PostId post, LocalDate until) {
        end(actor, post, until, "");
    }

    /** @param basis why it ends; empty leaves what is on record */
    public void end(Actor actor, PostId post, LocalDate until, String basis) {
        var held = jdbc.sql(
                        "select unit_id, person_id, kind, lower(held) as from_day, upper(held) as until_day from organisations.post where id = ?")
                .param(post.value())
                .query(Held.class)
                .optional()
                .orElseThrow(NotFound::new);
        UnitId unit = new UnitId(held.unitId());
        requireGiver(actor, unit, PostKind.valueOf(held.kind()));
        if (!until.isAfter(held.fromDay())) {
            throw RuleViolation.at("until", "organisations.post.until-before-from");
        }
        constraints.keep(WORDS, () -> jdbc.sql("""
                        update organisations.post
                        set held = daterange(lower(held), :until), end_basis = coalesce(nullif(:basis, ''), end_basis),
                            version = version + 1
                        where id = :post
                        """)
                .param("until", until)
                .param("basis", basis.strip())
                .param("post", post.value())
                .update());
        PostKind.valueOf(held.kind())
                .role()
                .ifPresent(role ->
                        grants.keep(actor, "post:" + post.value(), held.personId(), role, unit, held.fromDay(), until));
        events.publishEvent(PostEnded.of(unit, post.value(), held.personId(), held.kind(), held.untilDay(), until));
    }

    /** Who receives the dues is the secretary's to name. */
    private void requireGiver(Actor actor, UnitId unit, PostKind kind) {
        boolean own = kind == PostKind.TREASURER && access.may(actor, Permission.NAME_TREASURER, unit);
        if (!own) {
            access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        }
    }

    /** A unit that does not stand on that day is told by the table. */
    private void requireFits(UnitId unit, PostKind kind, LocalDate day) {
        boolean fits = jdbc.sql("""
                select k.is_cell from organisations.unit_version v join organisations.unit_kind k on k.code = v.kind
                where v.unit_id = ? and v.valid @> ?
                """)
                .param(unit.value())
                .param(day)
                .query(Boolean.class)
                .optional()
                .map(kind::fits)
                .orElse(true);
        if (!fits) {
            throw RuleViolation.at("kind", "organisations.post.cells-only");
        }
    }

    private UUID insert(
            UnitId unit, PersonId person, PostKind kind, LocalDate from, @Nullable LocalDate until, String basis) {
        return constraints.keep(WORDS, () -> jdbc.sql("""
                insert into organisations.post (unit_id, unit_path, person_id, kind, held, basis)
                values (:unit, :path, :person, :kind, daterange(:from, :until), :basis) returning id
                """)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("person", person.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until, java.sql.Types.DATE)
                .param("basis", basis)
                .query(UUID.class)
                .single());
    }

    /** The foreign key alone would tell a person outside the scope from one who does not exist. */
    private void requireInSight(PersonId person) {
        jdbc.sql("select 1 from people.person where id = ?")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private record Held(
            UUID unitId,
            UUID personId,
            String kind,
            LocalDate fromDay,
            @Nullable LocalDate untilDay) {}
}
