package vn.chibo.admissions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.MeetingId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Cases as they stand today, for who needs to know of them. */
@ReadModel
public class SeeCases {
    /** How many cases stand on one page. */
    public static final int SIZE = 50;

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

    /** @param total of how many these are one page */
    public record Listed(List<CaseState> cases, int total) {}

    /** Open cases in sight; with a phase those that wait there. @param page from 1 */
    public Listed open(Actor actor, @Nullable Phase phase, int page) {
        return listed(
                actor, "c.ended_on is null" + (phase == null ? "" : " and c.phase = '" + phase.name() + "'"), page);
    }

    /** @param page from 1 */
    public Listed ended(Actor actor, int page) {
        return listed(actor, "c.ended_on is not null", page);
    }

    private Listed listed(Actor actor, String condition, int page) {
        Map<String, Object> parameters = new HashMap<>();
        String seen = condition + " and " + sight(actor, parameters);
        Progress progress = cases.progress();
        return new Listed(
                cases.where(seen, parameters, new CaseRows.Slice(SIZE, (page - 1) * SIZE)).stream()
                        .map(progress::of)
                        .toList(),
                cases.count(seen, parameters));
    }

    /** Who reads no cases sees those (s)he helps. */
    private String sight(Actor actor, Map<String, Object> parameters) {
        if (actor.can(Permission.READ_ADMISSIONS)) {
            return "true";
        }
        parameters.put("person", actor.requiredPerson());
        parameters.put("day", cases.today());
        return HELPED;
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
        Map<String, Object> parameters = new HashMap<>();
        return cases.phases(sight(actor, parameters), parameters);
    }

    /** Persons with an open case in a cell. */
    public Set<UUID> followed(Actor actor, UnitId cell) {
        return cases.where("c.ended_on is null and c.unit_id = :unit", Map.of("unit", cell.value())).stream()
                .filter(file -> cases.keeps(actor, file))
                .map(file -> file.head().personId())
                .collect(Collectors.toSet());
    }

    /** Whether the actor has anything to see here: a post that reads cases, or a candidate (s)he helps. */
    public boolean concerned(Actor actor) {
        return actor.can(Permission.READ_ADMISSIONS) || actor.person() != null && cases.helps(actor.person());
    }
}
