package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.cadres.Levels;
import vn.chibo.organisations.UnitView;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Page;

/**
 * Cadre work of a unit at a glance.
 *
 * @param rule how long before an appointment an evaluation may lie
 * @param reviewDue the day a new review is due; null while none is
 */
public record OverviewPage(
        UnitView unit,
        int year,
        List<Post> posts,
        List<Candidate> unjudged,
        Rule rule,
        Rule reviewRule,
        @Nullable LocalDate reviewDue,
        List<Plan> plans,
        List<Review> reviews,
        Training training,
        List<Below> below)
        implements Page {

    /** A post, who holds it, and who stands behind: the successor corps (đội ngũ kế thừa). */
    public record Post(String kind, List<String> holders, List<Successor> successors) {
        public List<Successor> ready() {
            return successors.stream().filter(Successor::ready).toList();
        }
    }

    /** Ready: nothing the post asks for is lacking, and an evaluation stands in time. */
    public record Successor(Candidate candidate, List<Levels.Gap> lacking) {
        public boolean ready() {
            return lacking.isEmpty() && candidate.evaluated();
        }
    }

    public record Plan(
            UUID id, int fromYear, int toYear, String number, LocalDate signedOn, int decisions, int people) {}

    public record Review(
            UUID id,
            String title,
            LocalDate heldOn,
            @Nullable LocalDate concludedOn) {}

    /** @param planned lines of the year; @param done those with a certificate */
    public record Training(int planned, int done) {}

    /** @param until last year of its running plan; null where none runs */
    public record Below(UUID id, String name, @Nullable Integer until) {}

    @Override
    public String template() {
        return "cadres/overview";
    }
}
