package vn.chibo.admissions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.chibo.admissions.CaseState;
import vn.chibo.admissions.Phase;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Page;

/**
 * The cases in groups, as far as one page shows.
 *
 * @param show a phase, {@code ENDED}, or empty for all that are open
 * @param mine how many next steps wait for the reader
 * @param basis the rule the list goes by today
 */
public record AdmissionsPage(
        String show,
        Map<Phase, Integer> counts,
        List<CaseState> cases,
        int mine,
        Rule basis,
        boolean keep,
        boolean figures,
        Map<String, String> probations,
        LocalDate today)
        implements Page {
    @Override
    public String template() {
        return "admissions/list";
    }

    public int open() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Phase phase) {
        return counts.getOrDefault(phase, 0);
    }

    /** By where they wait, in the order of the way. */
    public Map<Phase, List<CaseState>> groups() {
        Map<Phase, List<CaseState>> groups = new EnumMap<>(Phase.class);
        cases.forEach(state ->
                groups.computeIfAbsent(state.phase(), key -> new ArrayList<>()).add(state));
        return groups;
    }

    static boolean keeps(Actor actor) {
        return actor.can(Permission.KEEP_ADMISSIONS);
    }
}
