package vn.chibo.meetings;

import java.sql.Date;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.UnitId;

/** When a thematic session was last held, on what, and from which field the next might come. */
@Component
class ThematicRhythm {
    private final JdbcClient jdbc;

    ThematicRhythm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A topic of an earlier programme. */
    record Topic(YearMonth period, String title, @Nullable TopicField field) {}

    List<Topic> since(UnitId cell, YearMonth first, YearMonth before) {
        return jdbc.sql("""
                select m.period, i.title, i.topic_field from meetings.agenda_item i
                join meetings.meeting m on m.id = i.meeting_id
                where m.unit_id = :cell and m.state <> 'CANCELLED' and i.part = 'THEMATIC' and not i.removed
                  and m.period >= :first and m.period < :before
                order by m.period desc, i.ordinal
                """)
                .param("cell", cell.value())
                .param("first", Date.valueOf(first.atDay(1)))
                .param("before", Date.valueOf(before.atDay(1)))
                .query((row, number) -> new Topic(
                        YearMonth.from(row.getObject("period", java.time.LocalDate.class)),
                        row.getString("title"),
                        Optional.ofNullable(row.getString("topic_field"))
                                .map(TopicField::valueOf)
                                .orElse(null)))
                .list();
    }

    boolean due(UnitId cell, YearMonth period, int everyMonths) {
        return since(cell, period.minusMonths(everyMonths - 1L), period).isEmpty();
    }

    /** The field that was used least lately. */
    static TopicField suggested(List<Topic> topics) {
        List<TopicField> used = topics.stream().map(Topic::field).toList();
        return Arrays.stream(TopicField.values())
                .max(java.util.Comparator.comparingInt(field -> age(used, field)))
                .orElseThrow();
    }

    private static int age(List<@Nullable TopicField> used, TopicField field) {
        int place = used.indexOf(field);
        return place < 0 ? Integer.MAX_VALUE - field.ordinal() : place;
    }
}
