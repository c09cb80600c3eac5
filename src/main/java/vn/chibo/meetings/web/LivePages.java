package vn.chibo.meetings.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.OrderOfMeeting;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.meetings.ReadyConclusions;
import vn.chibo.meetings.SpeakingList;
import vn.chibo.meetings.VotingPreview;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;

/** Puts the live page together, fresh or with what was typed and refused. */
@Component
class LivePages {
    private final ReadProceedings proceedings;
    private final VotingPreview voting;
    private final ReadyConclusions ready;
    private final SpeakingList asking;
    private final OrderOfMeeting rules;
    private final Clock clock;

    LivePages(
            ReadProceedings proceedings,
            VotingPreview voting,
            ReadyConclusions ready,
            SpeakingList asking,
            OrderOfMeeting rules,
            Clock clock) {
        this.proceedings = proceedings;
        this.voting = voting;
        this.ready = ready;
        this.asking = asking;
        this.rules = rules;
        this.clock = clock;
    }

    /** The live page is for those who type in it; the others have the projector and, later, the minutes. */
    LivePage show(Actor actor, MeetingId id, LiveSection section, String item, LiveTyped typed) {
        Proceedings notes = proceedings.of(actor, id);
        var rights = proceedings.rights(actor, id);
        if (!rights.note()) {
            throw new Refused(Permission.RECORD_MEETING);
        }
        Item view = inView(notes, item);
        return new LivePage(
                section,
                notes,
                rights,
                OffsetDateTime.now(clock),
                view,
                section == LiveSection.VOTE ? voting.now(actor, id) : List.of(),
                section == LiveSection.ITEM ? ready.of(actor, id) : List.of(),
                view == null ? List.of() : asking.of(actor, new AgendaItemId(view.id())),
                rules.rule(actor, id, "conclusion.definite"),
                typed);
    }

    /** The item asked for, or the one that runs, or the first that has not had its turn. */
    private static @Nullable Item inView(Proceedings notes, String asked) {
        var items = notes.items();
        return items.stream()
                .filter(item -> item.id().toString().equals(asked))
                .findFirst()
                .or(() -> items.stream().filter(Item::running).findFirst())
                .or(() -> items.stream().filter(item -> !item.done()).findFirst())
                .or(() -> items.stream().reduce((earlier, later) -> later))
                .orElse(null);
    }
}
