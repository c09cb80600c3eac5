package vn.chibo.organisations;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Records how many managers, teachers and staff a school has from a day on: the base of its percentages. */
@UseCase
public class CountStaff {
    private final JdbcClient jdbc;
    private final Access access;
    private final ApplicationEventPublisher events;

    CountStaff(JdbcClient jdbc, Access access, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.events = events;
    }

    public void count(Actor actor, UnitId unit, LocalDate from, int managers, int teachers, int staff) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        keep(unit, from, "MANAGER", managers);
        keep(unit, from, "TEACHER", teachers);
        keep(unit, from, "STAFF", staff);
        events.publishEvent(new StaffCounted(unit, unit.value(), from, managers, teachers, staff));
    }

    private void keep(UnitId unit, LocalDate from, String kind, int people) {
        jdbc.sql("""
                update organisations.staff_count set valid = daterange(lower(valid), ?)
                where unit_id = ? and class = ? and upper_inf(valid) and lower(valid) < ?
                """).param(from).param(unit.value()).param(kind).param(from).update();
        jdbc.sql("""
                insert into organisations.staff_count (unit_id, valid, class, people)
                values (?, daterange(?, null), ?, ?)
                """).param(unit.value()).param(from).param(kind).param(people).update();
    }
}
