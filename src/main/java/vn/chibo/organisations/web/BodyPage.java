package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.BodyKind;
import vn.chibo.organisations.SeatRole;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

/** One body: who sat in it when, how many there were. {@code form} holds what was typed into a refused form. */
public record BodyPage(
        Body body,
        String unitName,
        List<Seat> seats,
        List<Seat> former,
        List<Count> counts,
        List<UnitPage.Somebody> people,
        boolean mayKeep,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/body";
    }

    public String typed(String field) {
        return form.getOrDefault(field, "");
    }

    public Map<String, String> choices(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("organisations.seat.choose"));
        people.forEach(somebody -> choices.put(
                somebody.id().value().toString(),
                somebody.occupation().isEmpty()
                        ? somebody.name()
                        : somebody.name() + " (" + somebody.occupation() + ")"));
        return choices;
    }

    public Map<String, String> roles(Ui ui) {
        return FormPage.options(ui, "organisations.seatrole.", SeatRole.values(), null);
    }

    /**
     * @param head who leads it on the day shown; null when nobody does
     * @param members null when nobody counted them
     */
    public record Body(
            UUID id,
            UUID unitId,
            BodyKind kind,
            String name,
            LocalDate since,
            @Nullable LocalDate until,
            String basis,
            @Nullable String head,
            @Nullable Integer committee,
            @Nullable Integer members) {
        public UnitId unit() {
            return new UnitId(unitId);
        }

        public BodyId body() {
            return new BodyId(id);
        }
    }

    public record Seat(
            UUID id,
            String person,
            SeatRole role,
            LocalDate since,
            @Nullable LocalDate until) {
        boolean over(LocalDate day) {
            return until != null && !Objects.requireNonNull(until).isAfter(day);
        }
    }

    public record Count(
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Integer committee,
            int members) {}
}
