package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.launch.TestOwner;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World;

/** Kept movements and counts taken from them are those of the periods, whatever is done to the periods. */
@ChiboTest
@Transactional
class MovedTests {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final int MANY = 301; // from here on counts are not read off the periods

    private static final String DIFFERING = """
            with read_off as (
                select v.member_id, v.unit_id, v.day, v.change, v.kind, v.other_unit, v.decision_id, coalesce(l.staff_class, '')
                from members.movement v join members.line l on l.member_id = v.member_id where v.unit_id = any (?)),
            kept as (
                select m.member_id, m.unit_id, m.day, m.change, m.kind, m.other_unit, m.decision_id, m.staff_class
                from members.moved m where m.unit_id = any (?))
            select count(*) from ((select * from kept except select * from read_off)
                union all (select * from read_off except select * from kept)) d
            """;

    @Autowired
    World world;

    @Autowired
    CheckBalance.OneNight night;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    private String path;
    private List<UUID> cells;
    private List<UUID> members;
    private World.Someone officer;

    @BeforeEach
    void peopleThreeCells() {
        UnitId province = world.committee("Tỉnh ủy Biến Động");
        officer = world.officer(province, "Cán Bộ Tỉnh");
        path = officer.actor().path();
        cells = new ArrayList<>();
        members = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            var cell = world.cell("Chi bộ " + i, province);
            cells.add(cell.id.value());
            for (String name : List.of("Lê An", "Lê Bình", "Lê Chi")) {
                members.add(cell.member(name).member().value());
            }
        }
    }

    @Test
    void whateverIsDoneToThePeriods() {
        Random random = new Random(320);
        for (int i = 0; i < 60; i++) {
            change(random, members.get(random.nextInt(members.size())));
            assertThat(differing()).as("after change " + i).isZero();
        }
        assertThat(kinds()).contains("DECEASED", "MOVED", "ADMITTED", "FROM_OUTSIDE", "UNEXPLAINED");
        manyUnits();
        for (LocalDate day : List.of(DAY.minusYears(9), DAY, DAY.plusDays(300), DAY.plusDays(700), DAY.plusYears(9))) {
            Map<UUID, String> periods = counts("""
                    select a.unit_id, count(*)::int, (count(*) filter (where l.staff_class in ('MANAGER', 'TEACHER')))::int,
                           (count(*) filter (where l.staff_class is null))::int
                    from members.affiliation a join members.standing s on s.member_id = a.member_id and s.valid @> ?
                    join members.line l on l.member_id = a.member_id
                    where a.valid @> ? and a.unit_id = any (?)
                      and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') group by a.unit_id
                    """, day, day, asked());
            UUID[] many = new UUID[MANY];
            Arrays.setAll(many, i -> i < cells.size() ? cells.get(i) : UUID.randomUUID());
            assertThat(counts("select * from members.counted(?, ?)", many, day))
                    .as("counted on " + day)
                    .isEqualTo(periods);
            assertThat(jdbc.sql("select members.counted_below(?, ?)")
                            .params(path, day)
                            .query(Integer.class)
                            .single())
                    .as("below on " + day)
                    .isEqualTo(periods.values().stream()
                            .mapToInt(one -> Integer.parseInt(one.split(" ")[0]))
                            .sum());
        }
    }

    /** As nobody may, unless past the use cases; each leaves periods that the tables accept. */
    private void change(Random random, UUID member) {
        LocalDate day = DAY.plusDays(random.nextInt(900));
        UUID cell = cells.get(random.nextInt(cells.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                update("delete from members.standing where member_id = ?", member);
                update("insert into members.standing values (?, daterange(?, null), 'OFFICIAL')", member, day);
            }
            case 1 -> {
                update(
                        "update members.standing set valid = daterange(lower(valid), ?) where member_id = ? and valid @> cast(? as date)"
                                + " and lower(valid) < ?",
                        day,
                        member,
                        day,
                        day);
                update("delete from members.standing where member_id = ? and lower(valid) >= ?", member, day);
                update(
                        "insert into members.standing values (?, daterange(?, ?), ?)",
                        member,
                        day,
                        random.nextBoolean() ? null : day.plusDays(90),
                        List.of("DECEASED", "STRUCK_OFF", "OFFICIAL", "TRANSFERRED")
                                .get(random.nextInt(4)));
            }
            case 2 -> update("""
                        update members.affiliation a set valid = daterange(?, ?), unit_id = ? where a.member_id = ?
                          and not exists (select 1 from members.affiliation o where o.member_id = a.member_id and o.valid <> a.valid)
                        """, day, random.nextBoolean() ? null : day.plusDays(200), cell, member);
            case 3 -> {
                update(
                        "update members.affiliation set valid = daterange(lower(valid), ?) where member_id = ? and valid @> cast(? as date) and lower(valid) < ?",
                        day,
                        member,
                        day,
                        day);
                update("""
                        insert into members.affiliation (member_id, valid, unit_id)
                        select m.id, daterange(?, null), ? from members.member m where m.id = ?
                          and not exists (select 1 from members.affiliation o where o.member_id = m.id and o.valid && daterange(?, null))
                        """, day, cell, member, day);
            }
            case 4 -> update("update members.member set joined_on = ?, official_on = null where id = ?", day, member);
            case 5 ->
                update(
                        "update members.member set official_on = null, joined_on = (select min(lower(valid)) from members.affiliation where member_id = ?) where id = ?",
                        member,
                        member);
            case 6 -> update("update members.affiliation set unit_id = ? where member_id = ?", cell, member);
            default ->
                update(
                        "update people.person set staff_class = ? where id = (select person_id from members.member where id = ?)",
                        random.nextBoolean() ? "TEACHER" : null,
                        member);
        }
    }

    /** Committed, for only the owner can write past the triggers. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theNightFindsWhatWasTamperedWithAndWritesItAnew() {
        LocalDate early = LocalDate.of(2016, 5, 1);
        var owner = new JdbcTemplate(TestOwner.dataSource());
        night.check(TheProgram.itself(), early);
        assertThat(findings(owner)).isEmpty();
        owner.update("update members.moved set kind = 'DECEASED' where member_id = ?", members.get(0));
        owner.update("delete from members.moved where member_id = ?", members.get(1));
        night.check(TheProgram.itself(), early.plusDays(1));
        assertThat(findings(owner)).containsExactly("MOVEMENTS 1 2");
        assertThat(owner.queryForObject(DIFFERING, Integer.class, asked(), asked()))
                .isZero();
        night.check(TheProgram.itself(), early.plusDays(2));
        assertThat(findings(owner)).isEmpty();
    }

    private List<String> findings(JdbcTemplate owner) {
        return owner.queryForList("""
                select kind || ' ' || counted || ' ' || expected from members.balance_finding
                where unit_id = any (?) and settled_on is null
                """, String.class, (Object) asked());
    }

    @Test
    void aStrangerSeesAndCountsNothing() {
        var stranger = world.cell("Chi bộ Xa Lạ").secretary("Đặng Thị Lạ");
        assertThat(seen(officer)).isEqualTo(27);
        assertThat(seen(stranger)).isZero();
    }

    private long seen(World.Someone someone) {
        roster.guests(someone.actor(), new UnitId(cells.get(0)), DAY); // enters the scope for what follows
        return jdbc.sql("""
                        select coalesce((select sum(people) from members.movement_sums(:path, '2000-01-01', '2030-01-01')), 0)
                            + (select count(*) from members.movements(:path, '2000-01-01', '2030-01-01', null, null, null, 50))
                            + (select count(*) from members.moved where unit_id = any (:cells))
                        """)
                .param("path", path)
                .param("cells", asked())
                .query(Long.class)
                .single();
    }

    private UUID[] asked() {
        return cells.toArray(UUID[]::new);
    }

    private void update(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private int differing() {
        return jdbc.sql(DIFFERING).params(asked(), asked()).query(Integer.class).single();
    }

    private List<String> kinds() {
        return jdbc.sql("select distinct kind from members.moved where unit_id = any (?)")
                .param(asked())
                .query(String.class)
                .list();
    }

    /** So many empty units beside the cells that the province counts as a large one. */
    private void manyUnits() {
        jdbc.sql("insert into organisations.unit (path) select ? || n || '.' from generate_series(7001, 7000 + ?) n")
                .params(path, MANY)
                .update();
    }

    private Map<UUID, String> counts(String sql, Object... values) {
        Map<UUID, String> counts = new TreeMap<>();
        jdbc.sql(sql).params(values).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2) + " " + row.getInt(3) + " " + row.getInt(4));
        });
        return counts;
    }
}
