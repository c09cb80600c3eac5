package vn.chibo.admissions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.admissions.Attention;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * The funnel, who was admitted in a period, targets, cells to be helped.
 *
 * @param of the unit counted, one's own or one below
 * @param years how many the funnel looks back
 */
public record FiguresOfAdmission(
        UUID of,
        String name,
        String from,
        String to,
        int year,
        List<Unit> admitted,
        List<Step> steps,
        List<Target> targets,
        List<Attention.Line> attention,
        Rule attentionRule,
        boolean mayTarget,
        String typedUnit,
        String typedPeople,
        FormErrors errors)
        implements Page {

    /** A unit with how many were admitted in it. */
    public record Unit(UUID id, String name, int people) {}

    public record Choice(UUID id, String name) {}

    /**
     * A stage of the way.
     *
     * @param reached of {@code base} cases opened in the period
     * @param since the longest waiting one waits from
     * @param medianDays of the {@code passed} that left this stage
     */
    public record Step(
            String stage,
            String vi,
            String en,
            int reached,
            int base,
            int waiting,
            @Nullable LocalDate since,
            int passed,
            @Nullable Integer medianDays) {
        public String title(Locale locale) {
            return locale.getLanguage().equals("en") ? en : vi;
        }
    }

    /** @param target null while none is set */
    public record Target(UUID id, String name, @Nullable Integer target, boolean own, int admitted) {}

    /** A cell has nobody below to set a target for, and none for itself. */
    public boolean sets() {
        return mayTarget && targets.stream().anyMatch(line -> !line.own());
    }

    public int people() {
        return admitted.stream().mapToInt(Unit::people).sum();
    }

    @Override
    public String template() {
        return "admissions/figures";
    }

    @Override
    public org.springframework.http.HttpStatus status() {
        return errors.status();
    }
}
