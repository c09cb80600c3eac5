package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** What the chair announced at the end of an earlier session and no programme has taken up yet. */
@Component
@Order(30)
class PromisedTopics implements AgendaSource {
    static final String SOURCE = "PROMISED";

    private final JdbcClient jdbc;
    private final Wording wording;

    PromisedTopics(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public List<ProposedItem> proposals(Actor actor, UnitId cell, YearMonth period, LocalDate day) {
        return jdbc.sql("""
                select t.id, t.title, t.thematic, p.member_id as preparer, m.period
                from meetings.next_topic t
                join meetings.meeting m on m.id = t.meeting_id
                left join members.roster p on p.member_id = t.preparer_id and p.unit_id = m.unit_id
                     and p.in_cell @> :day and p.in_standing @> :day
                where m.unit_id = :cell and m.state = 'CLOSED' and t.taken_into is null and not t.removed
                  and btrim(t.title) <> ''
                order by m.period, t.written_at
                """)
                .param("day", day)
                .param("cell", cell.value())
                .query((row, number) -> item(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getBoolean("thematic"),
                        row.getObject("preparer", UUID.class),
                        YearMonth.from(row.getObject("period", LocalDate.class))))
                .list();
    }

    private ProposedItem item(
            UUID id, String title, boolean thematic, @org.jspecify.annotations.Nullable UUID preparer, YearMonth when) {
        MemberId comrade = preparer == null ? null : new MemberId(preparer);
        ProposedItem item = ProposedItem.of(
                        thematic ? AgendaPart.THEMATIC : AgendaPart.OTHER,
                        ItemKind.DISCUSS,
                        title,
                        wording.of("meetings.proposal.promised.ground", when.getMonthValue()),
                        SOURCE,
                        Ground.PROGRAMME_AND_TARGETS)
                .about("", id);
        return thematic ? item.withPaperBy(comrade) : item.preparedBy(comrade);
    }
}
