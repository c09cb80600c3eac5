package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.cadres.Levels;
import vn.chibo.cadres.TrainingKind;
import vn.chibo.cadres.TrainingStep;
import vn.chibo.organisations.UnitView;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/**
 * The training plan of a year: what is needed, what is planned, what became of it.
 *
 * @param reminder how many months a certificate is reminded of before its last day
 * @param years with lines, and this year, newest first
 */
public record TrainingPage(
        UnitView unit,
        int year,
        List<Integer> years,
        List<Need> needs,
        List<Line> lines,
        Map<String, String> people,
        Rule reminder,
        Typed typed,
        @Nullable RuleViolation violation)
        implements FormPage {

    /** Something a post asks for, that its holder or a planned comrade lacks and no open line covers. */
    public record Need(UUID person, String name, String kind, String at, boolean planned, Levels.Gap gap, Rule rule) {}

    /**
     * @param who the comrade or the group
     * @param validUntil last day of the certificate; null where it has none
     * @param posts what the comrade heads, in the unit and below
     * @param raises whether the certificate proves a level the file does not show yet
     */
    public record Line(
            UUID id,
            @Nullable UUID person,
            String who,
            String posts,
            TrainingKind kind,
            String aim,
            String place,
            @Nullable LocalDate attendedOn,
            @Nullable LocalDate certifiedOn,
            String certificate,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate droppedOn,
            String reason,
            boolean raises,
            String has) {

        public @Nullable TrainingStep step() {
            return droppedOn != null
                    ? TrainingStep.DROPPED
                    : certifiedOn != null ? TrainingStep.CERTIFIED : attendedOn != null ? TrainingStep.ATTENDED : null;
        }

        public boolean running() {
            return droppedOn == null && certifiedOn == null;
        }

        /** The message that tells the state. */
        public String state() {
            return "cadres.trainingstate." + (step() == null ? "PLANNED" : step());
        }
    }

    @Override
    public String template() {
        return "cadres/training";
    }

    /** From this day on a certificate ends later than it is reminded of. */
    public LocalDate far(Ui ui) {
        return ui.today().plusMonths(reminder.number("ahead")).plusDays(1);
    }

    public boolean reminds() {
        return lines.stream().anyMatch(line -> line.validUntil() != null);
    }

    public Map<String, String> choices(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("cadres.training.a-group"));
        choices.putAll(people);
        return choices;
    }
}
