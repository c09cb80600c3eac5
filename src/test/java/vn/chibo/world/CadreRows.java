package vn.chibo.world;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chibo.cadres.ApprovePlan;
import vn.chibo.cadres.CandidateId;
import vn.chibo.cadres.CompetenceField;
import vn.chibo.cadres.Criterion;
import vn.chibo.cadres.EvaluateCadre;
import vn.chibo.cadres.HoldReview;
import vn.chibo.cadres.NoteCompetence;
import vn.chibo.cadres.PlanCandidates;
import vn.chibo.cadres.PlanId;
import vn.chibo.cadres.PlanTraining;
import vn.chibo.cadres.TrainingKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World.Someone;

/** One row of each kind of cadre work in a cell, with words that stand nowhere else. */
@Component
class CadreRows {
    static final String WORDS = "lời riêng về cán bộ bên kia";

    private final ApprovePlan plans;
    private final PlanCandidates candidates;
    private final EvaluateCadre evaluate;
    private final NoteCompetence competences;
    private final HoldReview reviews;
    private final PlanTraining training;
    private final Clock clock;

    CadreRows(
            ApprovePlan plans,
            PlanCandidates candidates,
            EvaluateCadre evaluate,
            NoteCompetence competences,
            HoldReview reviews,
            PlanTraining training,
            Clock clock) {
        this.plans = plans;
        this.candidates = candidates;
        this.evaluate = evaluate;
        this.competences = competences;
        this.reviews = reviews;
        this.training = training;
        this.clock = clock;
    }

    void work(Someone secretary, UnitId cell, Someone planned) {
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear();
        var actor = secretary.actor();
        PlanId plan = plans.approve(
                actor,
                cell,
                year,
                year + 4,
                List.of(PostKind.DEPUTY_SECRETARY),
                new ApprovePlan.Decision("1-QĐ", today, WORDS, ""));
        CandidateId candidate =
                candidates.add(actor, plan, PostKind.DEPUTY_SECRETARY, planned.person(), year, year + 4);
        Map<Criterion, String> words =
                Arrays.stream(Criterion.values()).collect(Collectors.toMap(Function.identity(), one -> WORDS));
        evaluate.forPost(actor, candidate, new EvaluateCadre.Judgement(today, WORDS, words));
        competences.note(actor, secretary.person(), CompetenceField.ETHICS, today, WORDS);
        reviews.begin(actor, cell, WORDS, today, year + 4);
        training.plan(
                actor, cell, new PlanTraining.Line(year, planned.person(), "", TrainingKind.MANAGEMENT, WORDS, ""));
    }
}
