package vn.chibo.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.AgendaPart;
import vn.chibo.meetings.ConductItem;
import vn.chibo.meetings.ItemKind;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.NoteConclusion;
import vn.chibo.meetings.NoteOpinion;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.meetings.TakeVote;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;

/** Item by item: opinions, conclusions with owner, deadline and target, a vote on the resolution. */
@Component
@Profile("demo")
class HeldMonth {
    private final PreparedMonth prepared;
    private final ConductItem items;
    private final NoteOpinion opinions;
    private final NoteConclusion conclusions;
    private final TakeVote votes;
    private final ReadProceedings proceedings;

    HeldMonth(
            PreparedMonth prepared,
            ConductItem items,
            NoteOpinion opinions,
            NoteConclusion conclusions,
            TakeVote votes,
            ReadProceedings proceedings) {
        this.prepared = prepared;
        this.items = items;
        this.opinions = opinions;
        this.conclusions = conclusions;
        this.votes = votes;
        this.proceedings = proceedings;
    }

    /** Returns when the last item was done. */
    LocalDateTime held(LivingCell cell, MeetingId meeting, LocalDateTime start) {
        Actor recorder = cell.as(cell.recorder());
        LocalDateTime now = start.plusMinutes(5);
        int turn = start.getMonthValue();
        for (Proceedings.Item item : proceedings.of(recorder, meeting).items()) {
            prepared.at(now);
            AgendaItemId id = new AgendaItemId(item.id());
            items.start(recorder, meeting, id);
            if (item.kind() == ItemKind.DISCUSS) {
                discuss(cell, recorder, meeting, item, now, turn++);
            }
            now = now.plusMinutes(item.minutes() - 1L);
            prepared.at(now);
            items.finish(recorder, meeting, id);
        }
        return now;
    }

    private void discuss(
            LivingCell cell, Actor recorder, MeetingId meeting, Proceedings.Item item, LocalDateTime now, int turn) {
        List<RosterLine> comrades = cell.comrades();
        for (int i = 0; i < 2; i++) {
            RosterLine speaker = comrades.get((turn * 5 + i * 3) % comrades.size());
            opinions.note(
                    recorder,
                    meeting,
                    OpenedMonth.change(
                            UUID.randomUUID(),
                            0,
                            Map.of(
                                    "item",
                                    item.id().toString(),
                                    "speaker",
                                    OpenedMonth.id(speaker),
                                    "body",
                                    cell.story().say("OPINION"))));
        }
        int count = item.part() == AgendaPart.PLAN ? 5 : 1;
        for (int i = 0; i < count; i++) {
            conclude(cell, recorder, meeting, item, now, turn * 7 + i);
        }
        if (item.part() == AgendaPart.PLAN) {
            vote(recorder, meeting, item, "vote.resolution");
        } else if (item.source().equals("ADMISSION")) {
            vote(recorder, meeting, item, "vote.admission");
        }
    }

    private void conclude(
            LivingCell cell, Actor recorder, MeetingId meeting, Proceedings.Item item, LocalDateTime now, int turn) {
        String[] line = cell.story().line("CONCLUSION");
        RosterLine owner = cell.comrades().get(turn % cell.comrades().size());
        conclusions.note(
                recorder,
                meeting,
                OpenedMonth.change(
                        UUID.randomUUID(),
                        0,
                        Map.of(
                                "item",
                                item.id().toString(),
                                "body",
                                line[1],
                                "target",
                                line[2],
                                "owner",
                                OpenedMonth.id(owner),
                                "due",
                                now.toLocalDate().plusDays(12 + turn % 14).toString(),
                                "inResolution",
                                "true")));
    }

    private void vote(Actor recorder, MeetingId meeting, Proceedings.Item item, String rule) {
        long there = proceedings.of(recorder, meeting).roll().stream()
                .filter(one -> one.there() && one.official())
                .count();
        var fields = new HashMap<>(Map.of(
                "item",
                item.id().toString(),
                "rule",
                rule,
                "question",
                item.title(),
                "inFavour",
                String.valueOf(there - 1),
                "against",
                "0",
                "other",
                "1"));
        votes.take(recorder, meeting, OpenedMonth.change(UUID.randomUUID(), 0, fields));
    }
}
