package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.world.World;
import vn.chibo.world.World.Cell;
import vn.chibo.world.World.Someone;

/** Announced meetings of today for the tests of the conduct, and the notes people type in them. */
@Component
public class HeldMeeting {
    private final World world;
    private final JdbcClient jdbc;
    private final Units units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldMeeting(World world, JdbcClient jdbc, Units units, TransactionTemplate transaction, Clock clock) {
        this.world = world;
        this.jdbc = jdbc;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A cell of a secretary, a deputy, a recorder and two members, with an announced meeting of two items. */
    public Scene announced() {
        Cell cell = world.cell("Chi bộ Đào tạo");
        var scene = new Scene(
                cell,
                cell.secretary("Phạm Minh Khang"),
                cell.deputy("Hồ Thị Vân"),
                cell.member("Huỳnh Thị Vân"),
                cell.member("Trần Văn Lợi"),
                cell.member("Nguyễn Thị Hà"),
                new MeetingId(UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID());
        transaction.executeWithoutResult(status -> write(scene));
        return scene;
    }

    private void write(Scene scene) {
        LocalDate today = LocalDate.now(clock);
        units.on(TheProgram.itself(), scene.cell.id, today); // enters the program's scope
        jdbc.sql("""
                insert into meetings.meeting (id, unit_id, unit_path, kind, period, starts_at, place, chair_id, recorder_id,
                    state, agenda_version, created_at)
                select ?, u.id, u.path, 'REGULAR', ?, ?, 'Phòng họp A', ?, ?, 'PUBLISHED', 1, ?
                from organisations.unit u where u.id = ?
                """)
                .param(scene.meeting.value())
                .param(today.withDayOfMonth(1))
                .param(today.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param(scene.chair.member().value())
                .param(scene.recorder.member().value())
                .param(java.time.OffsetDateTime.now(clock))
                .param(scene.cell.id.value())
                .update();
        item(scene, scene.information, 1, "INFORM", "INFORMATION", "Thông tin, văn bản mới", 15);
        item(scene, scene.plan, 2, "DISCUSS", "PLAN", "Kế hoạch tháng 12 và phân công", 35);
    }

    private void item(Scene scene, UUID id, int ordinal, String kind, String part, String title, int minutes) {
        jdbc.sql("""
                insert into meetings.agenda_item (id, meeting_id, ordinal, kind, part, title, minutes)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(scene.meeting.value())
                .param(ordinal)
                .param(kind)
                .param(part)
                .param(title)
                .param(minutes)
                .update();
    }

    /** A new row with the given fields: name, value, name, value … */
    public static Change fresh(Object... fields) {
        return new Change(UUID.randomUUID(), 0, null, fields(fields));
    }

    public static Change typed(UUID id, long base, Object... fields) {
        return new Change(id, base, null, fields(fields));
    }

    public static Fields fields(Object... fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], String.valueOf(fields[i + 1]));
        }
        return new Fields(values);
    }

    public record Scene(
            Cell cell,
            Someone chair,
            Someone deputy,
            Someone recorder,
            Someone loi,
            Someone ha,
            MeetingId meeting,
            UUID information,
            UUID plan) {
        public Actor asChair() {
            return chair.actor();
        }

        public Actor asRecorder() {
            return recorder.actor();
        }
    }
}
