package vn.chibo.meetings.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.OrderOfMeeting;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.shared.Actor;

/** The screen in the room. Without JavaScript a link shows the newest state. */
@Controller
class ProjectorController {
    private final ReadProceedings proceedings;
    private final OrderOfMeeting rules;
    private final Clock clock;

    ProjectorController(ReadProceedings proceedings, OrderOfMeeting rules, Clock clock) {
        this.proceedings = proceedings;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/projector")
    ProjectorPage show(Actor actor, @PathVariable MeetingId id) {
        var notes = proceedings.of(actor, id);
        var item = notes.items().stream()
                .filter(Item::running)
                .findFirst()
                .or(() -> notes.items().stream().filter(Item::done).reduce((earlier, later) -> later))
                .orElse(null);
        var votes = item == null ? List.<vn.chibo.meetings.Proceedings.Vote>of() : item.votes();
        var vote = votes.isEmpty() ? null : votes.getLast();
        var rule = vote == null ? null : rules.rule(actor, id, vote.rule());
        return new ProjectorPage(
                notes,
                OffsetDateTime.now(clock),
                rules.of(actor, id),
                item,
                vote,
                rule == null ? "" : rule.number("numerator") + "/" + rule.number("denominator"),
                rule != null && rule.flag("strict"));
    }
}
