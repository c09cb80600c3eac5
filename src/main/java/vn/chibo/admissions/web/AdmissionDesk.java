package vn.chibo.admissions.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.chibo.admissions.Attention;
import vn.chibo.admissions.CaseState;
import vn.chibo.admissions.SeeCases;
import vn.chibo.admissions.WaitingCases;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/**
 * The next step of each case that waits for this person; recognitions that keep failing; and the reminder to a cell that admitted
 * nobody for long.
 */
@Component
class AdmissionDesk implements Desk {
    private final SeeCases cases;
    private final WaitingCases waiting;
    private final Attention attention;

    AdmissionDesk(SeeCases cases, WaitingCases waiting, Attention attention) {
        this.cases = cases;
        this.waiting = waiting;
        this.attention = attention;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!cases.concerned(actor)) {
            return List.of();
        }
        List<Waiting> all = new ArrayList<>();
        WaitingCases.Waiting mine = waiting.of(actor);
        mine.cases().forEach(state -> all.add(step(state)));
        if (mine.more() > 0) {
            all.add(Waiting.of("admissions.desk.more", "/admissions?show=UPPER", null, Tone.INFO, mine.more()));
        }
        waiting.failing(actor).stream()
                .filter(state -> !own(actor, state) || state.reported().isEmpty())
                .forEach(state -> all.add(failing(actor, state)));
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

    private static boolean own(Actor actor, CaseState state) {
        return state.file().head().unit().equals(actor.unit());
    }

    /** The cell is told to report, the committee above which cell it is; beside it the rule. */
    private static Waiting failing(Actor actor, CaseState state) {
        var head = state.file().head();
        Rule rule = state.fails();
        long times = state.file().failed("RECOGNITION");
        String address = "/admissions/" + head.id();
        Waiting line = own(actor, state)
                ? Waiting.of("admissions.desk.report", address, null, Tone.SOON, head.fullName(), times)
                : Waiting.of(
                        "admissions.desk.failing", address, null, Tone.SOON, head.fullName(), times, head.unitName());
        return line.with(rule.plain(LocaleContextHolder.getLocale()) + " (" + rule.basis() + ")");
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
