package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Consolidates a committee (kiện toàn cấp ủy): some leave it and others join it on one day, by one decision, which both
 * the ended and the new posts name. All of it or nothing; the rights follow the posts.
 */
@UseCase
public class ConsolidateCommittee {
    /** The posts that make chi ủy or BCH, BTV and UBKT. */
    public static final Set<PostKind> POSTS = EnumSet.of(
            PostKind.SECRETARY,
            PostKind.DEPUTY_SECRETARY,
            PostKind.STANDING_MEMBER,
            PostKind.COMMITTEE_MEMBER,
            PostKind.INSPECTION_MEMBER);

    private final Access access;
    private final HoldPost posts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ConsolidateCommittee(Access access, HoldPost posts, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.access = access;
        this.posts = posts;
        this.jdbc = jdbc;
        this.events = events;
    }

    public record Joining(PersonId person, PostKind post) {}

    /**
     * @param from first day of the new committee
     * @param basis number and day of the decision
     */
    public void consolidate(
            Actor actor, UnitId unit, LocalDate from, String basis, List<PostId> leaving, List<Joining> joining) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        if (basis.isBlank()) {
            throw RuleViolation.at("basis", "organisations.consolidation.basis-missing");
        }
        if (leaving.isEmpty() && joining.isEmpty()) {
            throw new RuleViolation("organisations.consolidation.nothing");
        }
        if (joining.stream().anyMatch(one -> !POSTS.contains(one.post()))) {
            throw new RuleViolation("organisations.consolidation.post-missing");
        }
        List<String> before = committee(unit, from);
        for (PostId post : leaving) {
            requireOf(unit, post);
            posts.end(actor, post, from, basis);
        }
        for (Joining one : joining) {
            posts.open(actor, unit, one.person(), one.post(), from, null, basis.strip());
        }
        events.publishEvent(new CommitteeConsolidated(
                unit,
                unit.value(),
                from,
                basis.strip(),
                Map.of("committee", before),
                Map.of("committee", committee(unit, from))));
    }

    private void requireOf(UnitId unit, PostId post) {
        jdbc.sql("select 1 from organisations.post where id = ? and unit_id = ? and kind = any(?)")
                .param(post.value())
                .param(unit.value())
                .param(POSTS.stream().map(Enum::name).toArray(String[]::new))
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<String> committee(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                select distinct p.full_name from organisations.post o join people.person p on p.id = o.person_id
                where o.unit_id = ? and o.held @> ? and o.kind = any(?) order by p.full_name
                """)
                .param(unit.value())
                .param(day)
                .param(POSTS.stream().map(Enum::name).toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
