package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;
import vn.chibo.tasks.TaskFigures;
import vn.chibo.tasks.Unfinished;

/** The cell looks back at last month against its targets, then forward to the plan with its assignments. */
@Component
@Order(20)
class LastMonth implements AgendaSource {
    private final TaskFigures figures;
    private final Unfinished unfinished;
    private final Wording wording;

    LastMonth(TaskFigures figures, Unfinished unfinished, Wording wording) {
        this.figures = figures;
        this.unfinished = unfinished;
        this.wording = wording;
    }

    @Override
    public List<ProposedItem> proposals(Actor actor, UnitId cell, YearMonth period, LocalDate day) {
        YearMonth before = period.minusMonths(1);
        var month = figures.of(actor, cell, before, day);
        var left = unfinished.of(actor, cell, before.atEndOfMonth());
        return List.of(
                ProposedItem.of(
                        AgendaPart.EVALUATION,
                        ItemKind.DISCUSS,
                        wording.of("meetings.proposal.evaluation", before.getMonthValue()),
                        month.total() == 0
                                ? wording.of("meetings.proposal.evaluation.ground.none", before.getMonthValue())
                                : wording.of(
                                        "meetings.proposal.evaluation.ground",
                                        month.done(),
                                        month.total(),
                                        month.late()),
                        "LAST_MONTH",
                        Ground.PROGRAMME_AND_TARGETS,
                        Ground.SITUATION),
                ProposedItem.of(
                        AgendaPart.PLAN,
                        ItemKind.DISCUSS,
                        wording.of("meetings.proposal.plan", period.getMonthValue()),
                        left.isEmpty()
                                ? wording.of("meetings.proposal.plan.ground.none")
                                : wording.of("meetings.proposal.plan.ground", left.size()),
                        "DRAFT_PLAN",
                        Ground.PROGRAMME_AND_TARGETS,
                        Ground.FUNCTION_AND_DIRECTION));
    }
}
