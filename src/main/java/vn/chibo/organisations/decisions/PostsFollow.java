package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.KeepGrants;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.PostEnded;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.PostOpened;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Posts end with their unit and begin with an appointment; the rights of each follow. */
@Component
class PostsFollow {
    private final JdbcClient jdbc;
    private final KeepGrants grants;

    PostsFollow(JdbcClient jdbc, KeepGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    private record Held(
            UUID id,
            UUID unitId,
            UUID personId,
            String kind,
            LocalDate since,
            @Nullable LocalDate until) {
        KeepGrants.@Nullable Grant grant() {
            return PostKind.valueOf(kind)
                    .role()
                    .map(role -> new KeepGrants.Grant("post:" + id, personId, role, unitId, since, until))
                    .orElse(null);
        }
    }

    /** Every post of the units that reaches over the day. */
    List<DomainEvent> end(Actor actor, Reorganisation plan, Collection<UnitId> units) {
        return ended(
                actor,
                jdbc.sql("""
                update organisations.post set held = daterange(lower(held), :day), ended_by = :decision, version = version + 1
                where unit_id = any(:units) and lower(held) < :day and (upper_inf(held) or upper(held) > :day)
                returning id, unit_id, person_id, kind, lower(held) as since, upper(held) as until
                """)
                        .param("day", plan.day())
                        .param("decision", plan.decision().value())
                        .param("units", UnitId.values(units))
                        .query(Held.class)
                        .list());
    }

    List<DomainEvent> appoint(Actor actor, Reorganisation plan) {
        List<Held> opened = new ArrayList<>();
        for (Reorganisation.Appointment named : plan.appointments()) {
            opened.add(jdbc.sql("""
                    insert into organisations.post (unit_id, unit_path, person_id, kind, held, basis, opened_by)
                    select u.id, u.path, :person, :kind, daterange(:day, null), :basis, :decision
                    from organisations.unit u where u.id = :unit
                    returning id, unit_id, person_id, kind, lower(held) as since, upper(held) as until
                    """)
                    .param("person", named.person().value())
                    .param("kind", named.kind().name())
                    .param("day", plan.day())
                    .param("basis", plan.basis())
                    .param("decision", plan.decision().value())
                    .param("unit", named.unit().value())
                    .query(Held.class)
                    .single());
        }
        return opened(actor, opened);
    }

    /** Ends what the undone decision opened and every post of what it made, opens again what it ended. */
    List<DomainEvent> restore(Actor actor, Reorganisation plan, DecisionId undone) {
        List<DomainEvent> events = new ArrayList<>(ended(
                actor,
                jdbc.sql("""
                update organisations.post set held = daterange(lower(held), :day), ended_by = :decision, version = version + 1
                where (opened_by = :undone and upper_inf(held) or unit_id = any(:made) and held @> cast(:day as date))
                  and lower(held) < :day
                returning id, unit_id, person_id, kind, lower(held) as since, upper(held) as until
                """)
                        .param("day", plan.day())
                        .param("decision", plan.decision().value())
                        .param("undone", undone.value())
                        .param("made", UnitId.values(plan.ended()))
                        .query(Held.class)
                        .list()));
        events.addAll(opened(
                actor,
                jdbc.sql("""
                insert into organisations.post (unit_id, unit_path, person_id, kind, held, basis, opened_by)
                select p.unit_id, u.path, p.person_id, p.kind, daterange(:day, null), :basis, :decision
                from organisations.post p join organisations.unit u on u.id = p.unit_id where p.ended_by = :undone
                returning id, unit_id, person_id, kind, lower(held) as since, upper(held) as until
                """)
                        .param("day", plan.day())
                        .param("basis", plan.basis())
                        .param("decision", plan.decision().value())
                        .param("undone", undone.value())
                        .query(Held.class)
                        .list()));
        return events;
    }

    private List<DomainEvent> opened(Actor actor, List<Held> posts) {
        grant(actor, posts);
        return posts.stream()
                .<DomainEvent>map(post -> new PostOpened(
                        new UnitId(post.unitId()),
                        post.id(),
                        post.personId(),
                        PostKind.valueOf(post.kind()),
                        post.since()))
                .toList();
    }

    private List<DomainEvent> ended(Actor actor, List<Held> posts) {
        grant(actor, posts);
        return posts.stream()
                .<DomainEvent>map(post -> PostEnded.of(
                        new UnitId(post.unitId()), post.id(), post.personId(), post.kind(), null, post.until()))
                .toList();
    }

    private void grant(Actor actor, List<Held> posts) {
        grants.keepAll(
                actor, posts.stream().map(Held::grant).filter(Objects::nonNull).toList());
    }
}
