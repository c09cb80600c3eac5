package vn.chibo.admissions.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.admissions.CaseState;
import vn.chibo.admissions.Phase;
import vn.chibo.admissions.SeeCases;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Page;

/**
 * One page of the cases, in groups.
 *
 * @param show a phase, {@code ENDED}, or empty for all that are open
 * @param page from 1
 * @param mine how many next steps wait for the reader
 * @param referrals cases on their way from or to here; among those that ended, the ones that were
 * @param basis the rule the list goes by today
 */
public record AdmissionsPage(
        String show,
        Map<Phase, Integer> counts,
        SeeCases.Listed listed,
        int page,
        int mine,
        Rule basis,
        boolean keep,
        boolean figures,
        Map<String, String> probations,
        List<ReferralLine> referrals)
        implements Page {
    static final String ENDED = "ENDED";
    private static final int LAST_PAGE = 10_000;

    static int page(@Nullable String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }

    public List<CaseState> cases() {
        return listed.cases();
    }

    public int size() {
        return SeeCases.SIZE;
    }

    /** The list's address but for the number of the page. */
    public String pages() {
        return "/admissions?" + (show.isEmpty() ? "" : "show=" + show + "&") + "page=";
    }

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

    /** By where they wait, in the order of the way; what has ended waits nowhere. */
    public Map<Phase, List<CaseState>> groups() {
        Map<Phase, List<CaseState>> groups = new EnumMap<>(Phase.class);
        cases().forEach(state -> groups.computeIfAbsent(
                        state.file().open() ? state.phase() : Phase.DONE, key -> new ArrayList<>())
                .add(state));
        return groups;
    }

    static boolean keeps(Actor actor) {
        return actor.can(Permission.KEEP_ADMISSIONS);
    }
}
