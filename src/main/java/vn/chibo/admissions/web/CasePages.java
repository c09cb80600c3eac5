package vn.chibo.admissions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.CaseState;
import vn.chibo.admissions.SeeCases;
import vn.chibo.documents.IssuedDecisions;
import vn.chibo.members.Roster;
import vn.chibo.members.Standing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;

/** Gathers what the page of one case shows. */
@Component
class CasePages {
    private final SeeCases cases;
    private final AdmissionFigures figures;
    private final IssuedDecisions decisions;
    private final ReferralQueries referrals;
    private final Roster roster;
    private final Clock clock;

    CasePages(
            SeeCases cases,
            AdmissionFigures figures,
            IssuedDecisions decisions,
            ReferralQueries referrals,
            Roster roster,
            Clock clock) {
        this.cases = cases;
        this.figures = figures;
        this.decisions = decisions;
        this.referrals = referrals;
        this.roster = roster;
        this.clock = clock;
    }

    CasePage page(Actor actor, CaseId id) {
        return page(actor, id, Map.of(), FormErrors.none());
    }

    CasePage refused(Actor actor, CaseId id, Map<String, String> typed, RuleViolation violation) {
        return page(actor, id, typed, FormErrors.of(violation));
    }

    private CasePage page(Actor actor, CaseId id, Map<String, String> typed, FormErrors errors) {
        CaseState state = cases.one(actor, id);
        SeeCases.May may = cases.may(actor, id);
        LocalDate today = LocalDate.now(clock);
        return new CasePage(
                state,
                cases.way(actor, id),
                may,
                may.keep() ? comrades(actor, state, today) : Map.of(),
                may.decide() && state.file().head().memberId() == null ? cells(actor, state, today) : Map.of(),
                may.decide() ? decisions.choices(actor) : Map.of(),
                state.file().head().rulesAsOf().isBefore(today),
                cases.session(actor, id).map(one -> "/meetings/" + one.value()).orElse(""),
                may.keep() || may.decide() ? referrals.underWay(actor, id) : "",
                typed,
                errors);
    }

    private Map<String, String> comrades(Actor actor, CaseState state, LocalDate today) {
        Map<String, String> comrades = new LinkedHashMap<>();
        roster.on(actor, state.file().head().unit(), today).stream()
                .filter(line -> line.standing() == Standing.OFFICIAL)
                .filter(line -> !state.file().helpedBy(line.person().value()))
                .forEach(line -> comrades.put(line.member().value().toString(), line.fullName()));
        return comrades;
    }

    private Map<String, String> cells(Actor actor, CaseState state, LocalDate today) {
        Map<String, String> cells = new LinkedHashMap<>();
        figures.cells(actor, today, state.file().head().unitId()).forEach(cell -> {
            cells.putIfAbsent("", "–"); // none is chosen beforehand: one press would hand over
            cells.put(cell.id().toString(), cell.name());
        });
        return cells;
    }
}
