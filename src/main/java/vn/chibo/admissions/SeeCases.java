package vn.chibo.admissions;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.MeetingId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** Cases as they stand today, for who needs to know of them. */
@ReadModel
public class SeeCases {
    private static final String HELPED = """
            exists (select 1 from admissions.helper h join members.member m on m.id = h.member_id
                    where h.case_id = c.id and m.person_id = :person and h.valid @> cast(:day as date))
            """;

    private final Cases cases;

    SeeCases(Cases cases) {
        this.cases = cases;
    }

    /** What this actor may do with a case. */
    public record May(boolean keep, boolean decide, boolean help) {
        public boolean any() {
            return keep || decide || help;
        }

        /** Whether the full birth date is needed: to check the age; others see the year. */
        public boolean birthDate() {
            return keep || decide;
        }
    }

    /** Open cases in sight; with a phase those that wait there. */
    public List<CaseState> open(Actor actor, @Nullable Phase phase) {
        return listed(actor, "c.ended_on is null" + (phase == null ? "" : " and c.phase = '" + phase.name() + "'"));
    }

    public List<CaseState> ended(Actor actor) {
        return listed(actor, "c.ended_on is not null");
    }

    private List<CaseState> listed(Actor actor, String condition) {
        Map<String, Object> parameters = new HashMap<>();
        boolean all = actor.can(Permission.READ_ADMISSIONS);
        if (!all) {
            parameters.put("person", actor.requiredPerson());
            parameters.put("day", cases.today());
        }
        Progress progress = cases.progress();
        return cases.where(condition + (all ? "" : " and " + HELPED), parameters).stream()
                .map(progress::of)
                .toList();
    }

    public CaseState one(Actor actor, CaseId id) {
        return cases.progress().of(cases.seen(actor, id));
    }

    /** The session not yet held that will vote on the candidate. */
    public Optional<MeetingId> session(Actor actor, CaseId id) {
        cases.seen(actor, id);
        return cases.session(id).map(MeetingId::new);
    }

    /** The rules the case goes by. */
    public Way way(Actor actor, CaseId id) {
        return cases.progress().way(cases.seen(actor, id));
    }

    public May may(Actor actor, CaseId id) {
        CaseFile file = cases.seen(actor, id);
        return new May(cases.keeps(actor, file), cases.decides(actor, file), file.helpedBy(actor.person()));
    }

    /** How many open cases are in sight: by phase, for the chips. */
    public Map<Phase, Integer> counts(Actor actor) {
        Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
        if (!actor.can(Permission.READ_ADMISSIONS)) {
            open(actor, null).forEach(state -> counts.merge(state.phase(), 1, Integer::sum));
            return counts;
        }
        return cases.phases();
    }

    /** Open cases whose next step is this actor's, as far as one page shows. */
    public List<CaseState> waiting(Actor actor) {
        String where = actor.can(Permission.KEEP_ADMISSIONS) || !actor.can(Permission.DECIDE_ADMISSIONS)
                ? "c.ended_on is null"
                : "c.ended_on is null and (c.phase = 'UPPER' or c.stage in ('RECOGNITION_COMMITTEE', 'RECOGNITION'))";
        return listed(actor, where).stream().filter(state -> mine(actor, state)).toList();
    }

    /** Whether the next step of a case waits for this actor. */
    public static boolean mine(Actor actor, CaseState state) {
        Stage current = state.current();
        if (current == null || !state.file().open()) {
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

    /** Whether the actor has anything to see here: a post that reads cases, or a candidate (s)he helps. */
    public boolean concerned(Actor actor) {
        return actor.can(Permission.READ_ADMISSIONS) || actor.person() != null && cases.helps(actor.person());
    }
}
