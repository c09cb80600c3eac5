package vn.chibo.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.cadres.ApprovePlan;
import vn.chibo.cadres.CandidateId;
import vn.chibo.cadres.Corps;
import vn.chibo.cadres.Criterion;
import vn.chibo.cadres.EvaluateCadre;
import vn.chibo.cadres.HoldReview;
import vn.chibo.cadres.NoteCompetence;
import vn.chibo.cadres.PlanCandidates;
import vn.chibo.cadres.PlanTraining;
import vn.chibo.cadres.TrainingKind;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.Units;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** A cadre plan with successors, a concluded review and next year's training for one living cell. */
@Component
@Profile("demo")
class CadresOfTheCell {
    private static final int PLAN_YEARS = 5;

    private final DemoBuilder demo;
    private final Clock clock;
    private final Roster roster;
    private final Units units;
    private final ApprovePlan plans;
    private final PlanCandidates candidates;
    private final EvaluateCadre evaluate;
    private final NoteCompetence competences;
    private final Corps corps;
    private final HoldReview reviews;
    private final PlanTraining training;

    CadresOfTheCell(
            DemoBuilder demo,
            Clock clock,
            Roster roster,
            Units units,
            ApprovePlan plans,
            PlanCandidates candidates,
            EvaluateCadre evaluate,
            NoteCompetence competences,
            Corps corps,
            HoldReview reviews,
            PlanTraining training) {
        this.demo = demo;
        this.clock = clock;
        this.roster = roster;
        this.units = units;
        this.plans = plans;
        this.candidates = candidates;
        this.evaluate = evaluate;
        this.competences = competences;
        this.corps = corps;
        this.reviews = reviews;
        this.training = training;
    }

    void build(UnitId cell) {
        LocalDate today = LocalDate.now(clock);
        List<RosterLine> comrades = roster.on(demo.program, cell, today);
        var living = new LivingCell(cell, units.on(demo.program, cell, today).path(), comrades, new Story(0));
        Actor secretary = living.as(living.secretary());
        Map<String, String> words = new HashMap<>();
        DemoText.rows("cadre-words.csv").forEach(row -> words.put(row[0], row[1]));
        plan(secretary, cell, comrades, today, words);
        review(secretary, cell, today, words);
        competences(secretary, living, today);
        train(secretary, cell, comrades, today.getYear() + 1, words);
    }

    private void plan(
            Actor secretary, UnitId cell, List<RosterLine> comrades, LocalDate today, Map<String, String> words) {
        int year = today.getYear();
        var decision = new ApprovePlan.Decision(words.get("number"), today.minusMonths(7), words.get("issuer"), "");
        var plan = plans.approve(
                secretary,
                cell,
                year,
                year + PLAN_YEARS - 1,
                List.of(PostKind.SECRETARY, PostKind.DEPUTY_SECRETARY, PostKind.COMMITTEE_MEMBER),
                decision);
        var deputy = comrades.stream()
                .filter(one -> one.posts().contains("DEPUTY_SECRETARY"))
                .findFirst()
                .orElseThrow();
        CandidateId next =
                candidates.add(secretary, plan, PostKind.SECRETARY, deputy.person(), year, year + PLAN_YEARS - 1);
        Map<Criterion, String> judged = new HashMap<>();
        for (Criterion criterion : Criterion.values()) {
            judged.put(criterion, words.get(criterion.name()));
        }
        evaluate.forPost(
                secretary, next, new EvaluateCadre.Judgement(today.minusMonths(2), words.get("judge"), judged));
        comrades.stream()
                .filter(one -> one.posts().isEmpty() && one.votes())
                .limit(2)
                .forEach(one -> candidates.add(
                        secretary, plan, PostKind.COMMITTEE_MEMBER, one.person(), year + 1, year + PLAN_YEARS - 1));
    }

    private void review(Actor secretary, UnitId cell, LocalDate today, Map<String, String> words) {
        LocalDate held = today.minusMonths(3);
        var review = reviews.begin(
                secretary,
                cell,
                words.get("review").replace("{0}", String.valueOf(held.getYear())),
                held,
                today.getYear() + PLAN_YEARS - 1);
        corps.on(secretary, cell, held).stream()
                .map(holder -> new PersonId(holder.person()))
                .distinct()
                .forEach(person -> reviews.word(secretary, review, person, words.get("conclusion.person")));
        reviews.conclude(secretary, review, words.get("conclusion"));
    }

    private void competences(Actor secretary, LivingCell cell, LocalDate today) {
        var deputy = cell.recorder();
        for (String[] row : DemoText.rows("cadre-words.csv")) {
            if (row[0].startsWith("said.")) {
                var field = vn.chibo.cadres.CompetenceField.valueOf(row[0].substring("said.".length()));
                competences.note(secretary, deputy.person(), field, today.minusMonths(2), row[1]);
            }
        }
    }

    private void train(Actor secretary, UnitId cell, List<RosterLine> comrades, int year, Map<String, String> words) {
        comrades.stream()
                .filter(one -> one.posts().contains("COMMITTEE_MEMBER"))
                .findFirst()
                .ifPresent(one -> training.plan(
                        secretary,
                        cell,
                        new PlanTraining.Line(
                                year, one.person(), "", TrainingKind.THEORY, "INTERMEDIATE", words.get("school"))));
        training.plan(
                secretary,
                cell,
                new PlanTraining.Line(
                        year,
                        null,
                        words.get("group"),
                        TrainingKind.LANGUAGE_IT,
                        words.get("course"),
                        words.get("course.place")));
    }
}
