package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.cadres.CompetenceField;
import vn.chibo.cadres.Criterion;
import vn.chibo.shared.RuleViolation;

/**
 * A comrade's competences: what was said of them and when, beside what the program knows.
 *
 * @param base the address of this opening; words are posted below it
 * @param purpose what it was opened for; empty for one's own
 * @param committee whether the comrade sits in a committee today, of whom alone competences are noted
 */
public record ProfilePage(
        Comrade comrade,
        String base,
        String purpose,
        boolean committee,
        List<Said> said,
        List<Held> held,
        List<Evaluation> evaluations,
        List<Planned> plans,
        List<TrainingPage.Line> training,
        Typed typed,
        @Nullable RuleViolation violation)
        implements FormPage {

    /** What the file knows. */
    public record Comrade(
            UUID person,
            UUID member,
            UUID unit,
            String name,
            String cell,
            String general,
            String professional,
            String theory,
            String languages,
            @Nullable LocalDate birthDate,
            LocalDate joinedOn) {}

    /** @param who the writer's name; empty for one outside the scope */
    public record Said(
            CompetenceField field, LocalDate on, String words, String author, String who, OffsetDateTime at) {}

    /** A post (kind), a seat (kind HEAD, DEPUTY or MEMBER of a body) or a charge (kind empty). */
    public record Held(
            String sort,
            String kind,
            String at,
            boolean cell,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** @param kind of the planned post; empty for a rotation */
    public record Evaluation(
            LocalDate on,
            String judgedBy,
            String kind,
            String rotationTo,
            boolean cell,
            Map<Criterion, String> words) {}

    public record Planned(
            UUID plan, int fromYear, int toYear, String kind, String unitName, boolean cell, boolean takenOut) {}

    @Override
    public String template() {
        return "cadres/profile";
    }

    public boolean own() {
        return purpose.isEmpty();
    }

    public List<Said> of(CompetenceField field) {
        return said.stream().filter(one -> one.field() == field).toList();
    }
}
