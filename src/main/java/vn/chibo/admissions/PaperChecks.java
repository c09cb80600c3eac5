package vn.chibo.admissions;

import java.time.LocalDate;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;

/** What a paper must fulfil before it is recorded. */
final class PaperChecks {
    private static final int LONGEST = 4000;

    private PaperChecks() {}

    /** Of any paper, also of one that belongs to no stage. */
    static void form(PaperRule rule, PaperData data, LocalDate today) {
        LocalDate dated = data.dated();
        if (dated == null) {
            throw RuleViolation.at("dated", "admissions.paper.no-date");
        }
        if (dated.isAfter(today)) {
            throw RuleViolation.at("dated", "admissions.future");
        }
        if (data.receivedOn() != null
                && (data.receivedOn().isBefore(dated) || data.receivedOn().isAfter(today))) {
            throw RuleViolation.at("receivedOn", "admissions.paper.received-wrong");
        }
        if (data.body().length() > LONGEST
                || data.place().length() > 300
                || data.number().length() > 60) {
            throw RuleViolation.at("body", "admissions.too-long", LONGEST);
        }
        LocalDate until = rule.validUntil(dated);
        if (until != null && today.isAfter(until)) {
            throw RuleViolation.at("dated", "admissions.paper.expired", rule.validMonths(), until);
        }
        if (rule.byHelper() && data.body().isBlank()) {
            throw RuleViolation.at("body", "admissions.paper.no-words");
        }
    }

    /** What is decided above: no decision before its turn; hands of a committee reach their threshold; a decision has a number. */
    static void decided(CaseState state, Way way, Stage stage, PaperRule rule, PaperData data) {
        if (!state.at(stage.code())) {
            throw RuleViolation.at("code", "admissions.paper.not-yet");
        }
        if (rule.code().equals(Stage.CEREMONY)) {
            LocalDate decision = state.file().paper("DECISION").orElseThrow().dated();
            if (data.dated().isBefore(decision)) {
                throw RuleViolation.at("dated", "admissions.paper.before-decision", decision);
            }
            return;
        }
        if (data.number().isBlank()) {
            throw RuleViolation.at("number", "admissions.paper.no-number");
        }
        if (!rule.votes().isEmpty()) {
            hands(way.rule(rule.votes()), data);
        }
    }

    private static void hands(Rule rule, PaperData data) {
        Integer inFavour = data.inFavour();
        Integer outOf = data.outOf();
        if (inFavour == null || outOf == null || outOf < 1 || inFavour < 0 || inFavour > outOf) {
            throw RuleViolation.at("inFavour", "admissions.paper.no-hands");
        }
        int needed = needed(outOf, rule);
        if (inFavour < needed) {
            throw RuleViolation.at("inFavour", "admissions.paper.too-few", needed, outOf);
        }
    }

    static int needed(int base, Rule rule) {
        int part = base * rule.number("numerator");
        int whole = rule.number("denominator");
        return rule.flag("strict") ? part / whole + 1 : Math.ceilDiv(part, whole);
    }
}
