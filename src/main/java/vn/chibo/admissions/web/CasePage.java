package vn.chibo.admissions.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chibo.admissions.Acts;
import vn.chibo.admissions.CaseState;
import vn.chibo.admissions.Criterion;
import vn.chibo.admissions.PaperRule;
import vn.chibo.admissions.SeeCases;
import vn.chibo.admissions.Stage;
import vn.chibo.admissions.Way;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

/**
 * One case: its way, its papers, what comes next.
 *
 * @param comrades who may be asked to help; empty for who may not ask
 * @param cells where a candidate may be handed over to; empty for who may not
 * @param documents issued decisions a decision may be, with an empty choice first; empty for who does not decide
 * @param session address of the session that will vote; empty while on none
 * @param referral address of the referral under way; empty when the case is sent nowhere
 * @param typed what was typed in a form that was refused
 */
public record CasePage(
        CaseState state,
        Way way,
        SeeCases.May may,
        Map<String, String> comrades,
        Map<String, String> cells,
        Map<String, String> documents,
        boolean rulesMoved,
        String session,
        String referral,
        Map<String, String> typed,
        FormErrors errors)
        implements Page {
    @Override
    public String template() {
        return "admissions/show";
    }

    @Override
    public org.springframework.http.HttpStatus status() {
        return errors.status();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is known of the person, or what was typed of it and refused. */
    public String known(String field, String recorded) {
        return typed.getOrDefault(field, recorded);
    }

    public String base() {
        return "/admissions/" + state.file().head().id();
    }

    /** Papers this person may record now, what is missing first. */
    public Map<String, String> papers(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.concat(
                        state.missing().stream().map(way::requiredPaper),
                        state.stages().stream()
                                .filter(one -> one.stage().acts() != Acts.UPPER)
                                .flatMap(one -> one.papers().stream())
                                .map(CaseState.PaperState::rule))
                .filter(this::mayRecord)
                .forEach(paper -> choices.putIfAbsent(paper.code(), paper.title(ui.locale())));
        if (may.keep() && toReport() && state.reported().isEmpty()) {
            choices.put(
                    CaseState.UPWARD_REPORT,
                    way.requiredPaper(CaseState.UPWARD_REPORT).title(ui.locale()));
        }
        if (may.decide() && choices.isEmpty() && ageInTheWay()) {
            choices.put("AGE_CONSENT", way.requiredPaper("AGE_CONSENT").title(ui.locale()));
        }
        return choices;
    }

    private boolean ageInTheWay() {
        return state.hindrances().stream().anyMatch(one -> one.key().endsWith("too-old"));
    }

    private boolean mayRecord(PaperRule paper) {
        boolean upper = state.stages().stream()
                .filter(one -> one.stage().papers().contains(paper.code()))
                .anyMatch(one -> one.stage().acts() == Acts.UPPER);
        return upper ? may.decide() : may.keep() || may.help() && paper.byHelper();
    }

    /** Papers of the stage the case is at may be taken back when recorded by mistake. */
    public boolean mayWithdraw(Stage stage) {
        return may.keep() && state.file().open() && stage.acts() != Acts.UPPER && state.at(stage.code());
    }

    /** Whether the paper to come is one on which a committee's hands are counted. */
    public boolean countsHands() {
        return mayDecide(code -> !way.requiredPaper(code).votes().isEmpty());
    }

    /** Whether a decision of the program may be named as the paper to come. */
    public boolean takesDocument() {
        return documents.size() > 1 && mayDecide(code -> code.endsWith("DECISION"));
    }

    private boolean mayDecide(Predicate<String> paper) {
        Stage current = state.current();
        return may.decide() && current != null && current.papers().stream().anyMatch(paper);
    }

    public Map<String, String> helpers(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("admissions.paper.own-word"));
        state.file().helpers().forEach(helper -> choices.put(helper.memberId().toString(), helper.name()));
        return choices;
    }

    public Map<String, String> criteria(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Criterion one : Criterion.values()) {
            choices.put(one.name(), ui.t("admissions.criterion." + one.name()));
        }
        return choices;
    }

    /** Recognition failed so often that it is to be reported upward. */
    public boolean toReport() {
        return state.fails() != null;
    }
}
