package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.cadres.Holder;
import vn.chibo.cadres.TrainingKind;
import vn.chibo.organisations.UnitView;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;

/**
 * A review of the corps: computed while it is open, as it was once it is concluded.
 *
 * @param words the conclusion on each comrade
 * @param rules what each kind of post asks for
 */
public record ReviewPage(
        UUID id,
        UnitView unit,
        String title,
        LocalDate heldOn,
        int horizon,
        String conclusion,
        @Nullable LocalDate concludedOn,
        List<Line> lines,
        Map<UUID, String> words,
        Map<String, Rule> rules,
        Typed typed,
        @Nullable RuleViolation violation)
        implements FormPage {

    /** @param lacking kinds of training that what the post asks for calls for */
    public record Line(Holder holder, List<TrainingKind> lacking) {}

    @Override
    public String template() {
        return "cadres/review";
    }

    public boolean open() {
        return concludedOn == null;
    }

    public String words(UUID person) {
        return words.getOrDefault(person, "");
    }

    /** What was typed for this comrade and refused, or what is kept. */
    public String shown(UUID person) {
        return typed.text("person").equals(person.toString()) ? typed.text("words") : words(person);
    }

    /** One comrade may hold two posts, but is concluded on once. */
    public List<Holder> people() {
        return lines.stream()
                .map(Line::holder)
                .collect(java.util.stream.Collectors.toMap(
                        Holder::person, holder -> holder, (one, other) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    public long unworded() {
        return people().stream()
                .filter(holder -> words(holder.person()).isEmpty())
                .count();
    }
}
