package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Asks every source what wants to be on the programme and writes it down, the preparation spread over the members. */
@Component
class AgendaProposals {
    private final List<AgendaSource> sources;
    private final AgendaRows rows;
    private final Preparers preparers;
    private final CarriedOver carriedOver;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;

    AgendaProposals(
            List<AgendaSource> sources,
            AgendaRows rows,
            Preparers preparers,
            CarriedOver carriedOver,
            Rulebook rulebook,
            JdbcClient jdbc) {
        this.sources = sources;
        this.rows = rows;
        this.preparers = preparers;
        this.carriedOver = carriedOver;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
    }

    /** How many items the new session got. */
    int take(Actor actor, NextSession.Opened opened, UnitId cell, String path, YearMonth period, LocalDate day) {
        Rule minutes = rulebook.inForce("agenda.minutes", path, day);
        List<ProposedItem> items = proposed(actor, cell, period, day);
        Preparers.Turns turns = preparers.turns(cell, opened.comrades(), opened.chair());
        for (ProposedItem item : items) {
            var data = new ItemData(
                    item.part(),
                    item.kind(),
                    item.title(),
                    item.detail(),
                    turns.of(item.part(), item.preparer()),
                    minutes.number(item.part().name()),
                    item.paperRequired(),
                    item.grounds(),
                    item.groundNote(),
                    null,
                    item.subject());
            rows.add(opened.meeting(), UUID.randomUUID(), data, item.source(), item.sourceRef());
        }
        markTaken(opened.meeting());
        carriedOver.into(actor, opened.meeting(), cell, period, opened.comrades());
        return items.size();
    }

    /** A promised thematic topic is the thematic part that was due. */
    private List<ProposedItem> proposed(Actor actor, UnitId cell, YearMonth period, LocalDate day) {
        List<ProposedItem> all = sources.stream()
                .flatMap(source -> source.proposals(actor, cell, period, day).stream())
                .sorted(Comparator.comparing(ProposedItem::part))
                .toList();
        boolean promised = all.stream()
                .anyMatch(item ->
                        item.part() == AgendaPart.THEMATIC && !item.source().equals(ThematicDue.SOURCE));
        return all.stream()
                .filter(item -> !(promised && item.source().equals(ThematicDue.SOURCE)))
                .toList();
    }

    private void markTaken(MeetingId meeting) {
        jdbc.sql("""
                update meetings.next_topic set taken_into = :meeting
                where id in (select source_ref from meetings.agenda_item where meeting_id = :meeting and source = :source)
                """)
                .param("meeting", meeting.value())
                .param("source", PromisedTopics.SOURCE)
                .update();
        jdbc.sql("""
                update meetings.meeting m set with_thematic = exists (
                    select 1 from meetings.agenda_item i where i.meeting_id = m.id and i.part = 'THEMATIC')
                where m.id = ?
                """).param(meeting.value()).update();
    }
}
