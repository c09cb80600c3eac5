package vn.chibo.admissions.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.chibo.admissions.Attention;
import vn.chibo.admissions.CaseState;
import vn.chibo.admissions.SeeCases;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** The next step of each case that waits for this person; and the reminder to a cell that admitted nobody for long. */
@Component
class AdmissionDesk implements Desk {
    private final SeeCases cases;
    private final Attention attention;

    AdmissionDesk(SeeCases cases, Attention attention) {
        this.cases = cases;
        this.attention = attention;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!cases.concerned(actor)) {
            return List.of();
        }
        List<Waiting> all = new ArrayList<>();
        cases.waiting(actor).forEach(state -> all.add(step(state)));
        if (actor.can(Permission.KEEP_ADMISSIONS)) {
            int years = attention.rule(actor).number("years");
            attention.of(actor).stream()
                    .filter(line -> line.unit().equals(actor.requiredUnit().value()))
                    .forEach(line -> all.add(Waiting.of(
                            "admissions.desk.attention",
                            "/admissions/figures",
                            null,
                            Tone.INFO,
                            years,
                            line.waiting())));
        }
        return all;
    }

    private static Waiting step(CaseState state) {
        var head = state.file().head();
        var clock = state.due();
        boolean runs = clock != null && clock.running() != CaseState.Running.EXPIRY;
        Tone tone = clock != null && clock.late() ? Tone.LATE : clock != null && clock.soon() ? Tone.SOON : Tone.INFO;
        return Waiting.of(
                        "admissions.desk.step",
                        "/admissions/" + head.id(),
                        runs || clock != null && clock.soon() ? clock.day() : null,
                        tone,
                        head.fullName())
                .with(state.current().next(LocaleContextHolder.getLocale()));
    }
}
