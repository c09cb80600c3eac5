package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.tasks.TaskFigures;

/** Today's figures for the items that rest on figures: last month's tasks, the draft plan, the votes a matter needs. */
@ReadModel
public class ItemNotes {
    private final Preparations preparations;
    private final Programmes programmes;
    private final TaskFigures figures;
    private final Rulebook rulebook;
    private final Clock clock;

    ItemNotes(Preparations preparations, Programmes programmes, TaskFigures figures, Rulebook rulebook, Clock clock) {
        this.preparations = preparations;
        this.programmes = programmes;
        this.figures = figures;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    public Map<UUID, ItemNote> of(Actor actor, MeetingId id) {
        Preparation meeting = preparations.required(id);
        Programme programme = programmes.asItStands(actor, id);
        Map<UUID, ItemNote> notes = new HashMap<>();
        for (Programme.Item item : programme.items()) {
            switch (item.part()) {
                case EVALUATION -> notes.put(item.id(), evaluation(actor, meeting));
                case PLAN ->
                    notes.put(
                            item.id(),
                            ItemNote.of("meetings.note.plan", programme.plan().size()));
                case RECOGNITION -> notes.put(item.id(), recognition(meeting));
                case INFORMATION, THEMATIC, OTHER -> {}
            }
        }
        return notes;
    }

    private ItemNote evaluation(Actor actor, Preparation meeting) {
        var month = meeting.period().minusMonths(1);
        var found = figures.of(actor, meeting.unit(), month, LocalDate.now(clock));
        return found.total() == 0
                ? ItemNote.of("meetings.note.evaluation.none", month.getMonthValue())
                : ItemNote.of("meetings.note.evaluation", found.done(), found.total(), found.late());
    }

    private ItemNote recognition(Preparation meeting) {
        Rule rule = rulebook.inForce("vote.recognition", meeting.path(), meeting.rulesDay());
        return ItemNote.of("meetings.note.recognition", rule.number("numerator"), rule.number("denominator"));
    }
}
