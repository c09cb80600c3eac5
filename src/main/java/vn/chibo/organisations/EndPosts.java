package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.KeepGrants;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Ends what posts somebody who leaves the Party holds in the scope, with their rights. Called by the leaving, which has asked. */
@Component
public class EndPosts {
    private final JdbcClient jdbc;
    private final KeepGrants grants;

    EndPosts(JdbcClient jdbc, KeepGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    private record Held(
            UUID id,
            UUID unitId,
            String kind,
            LocalDate since,
            @Nullable LocalDate formerly) {}

    /** @param day first day without the posts; one that begins later is left to who opened it */
    public List<DomainEvent> end(Actor actor, PersonId person, LocalDate day) {
        List<Held> ended = jdbc.sql("""
                update organisations.post set held = daterange(lower(held), :day), version = version + 1
                where person_id = :person and lower(held) < :day and (upper_inf(held) or upper(held) > :day)
                returning id, unit_id, kind, lower(held) as since, upper(old.held) as formerly
                """)
                .param("day", day)
                .param("person", person.value())
                .query(Held.class)
                .list();
        for (Held post : ended) {
            PostKind.valueOf(post.kind())
                    .role()
                    .ifPresent(role -> grants.keep(
                            actor,
                            "post:" + post.id(),
                            person.value(),
                            role,
                            new UnitId(post.unitId()),
                            post.since(),
                            day));
        }
        return ended.stream()
                .<DomainEvent>map(post -> PostEnded.of(
                        new UnitId(post.unitId()), post.id(), person.value(), post.kind(), post.formerly(), day))
                .toList();
    }
}
