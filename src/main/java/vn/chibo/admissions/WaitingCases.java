package vn.chibo.admissions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** Open cases whose next step is an actor's: of the own cell, of candidates (s)he helps, and what is decided above. */
@ReadModel
public class WaitingCases {
    /** Of what waits above, so many are named; the rest is counted. */
    private static final int NAMED = 20;

    private static final String NEAR = """
            c.ended_on is null and (c.unit_id = :own and :keeps
                or exists (select 1 from admissions.helper h join members.member m on m.id = h.member_id
                           where h.case_id = c.id and m.person_id = :person and h.valid @> cast(:day as date)))
            """;
    private static final String ABOVE = """
            c.ended_on is null and c.unit_id <> :own
            and (c.phase = 'UPPER' or c.stage in ('RECOGNITION_COMMITTEE', 'RECOGNITION'))
            """;
    /** A vote that failed goes to the committee next above the cell, and to that of the grass roots. */
    private static final String FAILED = """
            c.ended_on is null and exists (select 1 from admissions.ballot b
                where b.case_id = c.id and b.kind = 'RECOGNITION' and not b.carried)
            and (c.unit_id = :own and :keeps
                or :decides and :own in (select a.id from organisations.ancestors(c.unit_id, cast(:day as date)) a
                    where a.depth > 0 and (a.depth = 1 or a.kind in ('GRASSROOTS_PARTY', 'COMMUNE_PARTY'))))
            """;

    private final Cases cases;

    WaitingCases(Cases cases) {
        this.cases = cases;
    }

    /** @param more how many wait beside these */
    public record Waiting(List<CaseState> cases, int more) {
        public int count() {
            return cases.size() + more;
        }
    }

    public Waiting of(Actor actor) {
        if (actor.unit() == null || actor.person() == null) {
            return new Waiting(List.of(), 0);
        }
        Progress progress = cases.progress();
        Map<String, Object> asked = asked(actor);
        Stream<CaseState> near = cases.where(NEAR, asked).stream().map(progress::of);
        if (!actor.can(Permission.DECIDE_ADMISSIONS)) {
            return new Waiting(near.filter(state -> mine(actor, state)).toList(), 0);
        }
        List<CaseFile> above = cases.where(ABOVE, asked, new CaseRows.Slice(NAMED, 0));
        int more = above.size() < NAMED ? 0 : cases.count(ABOVE, asked) - NAMED;
        return new Waiting(
                Stream.concat(near, above.stream().map(progress::of))
                        .filter(state -> mine(actor, state))
                        .toList(),
                more);
    }

    /** Recognitions that failed so often that the rule wants them reported, for the cell and for the committee above. */
    public List<CaseState> failing(Actor actor) {
        if (actor.unit() == null || actor.person() == null) {
            return List.of();
        }
        Progress progress = cases.progress();
        return cases.where(FAILED, asked(actor)).stream()
                .map(progress::of)
                .filter(state -> state.fails() != null)
                .toList();
    }

    private Map<String, Object> asked(Actor actor) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("own", actor.requiredUnit().value());
        asked.put("keeps", actor.can(Permission.KEEP_ADMISSIONS));
        asked.put("decides", actor.can(Permission.DECIDE_ADMISSIONS));
        asked.put("person", actor.requiredPerson());
        asked.put("day", cases.today());
        return asked;
    }

    /** Whether the next step of a case waits for this actor. */
    private static boolean mine(Actor actor, CaseState state) {
        Stage current = state.current();
        if (current == null) {
            return false;
        }
        boolean own = state.file().head().unit().equals(actor.unit());
        boolean silent =
                !Progress.silentHelpers(state).isEmpty() && state.file().helpedBy(actor.person());
        return switch (current.acts()) {
            case CELL -> silent || own && actor.can(Permission.KEEP_ADMISSIONS);
            case HELPER ->
                silent
                        || own
                                && actor.can(Permission.KEEP_ADMISSIONS)
                                && state.file().helpers().isEmpty();
            case UPPER -> !own && actor.can(Permission.DECIDE_ADMISSIONS);
        };
    }
}
