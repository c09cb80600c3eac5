package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/**
 * Over 400 dates of a random history: everybody is counted exactly where the facts say, never twice, and on every day, for
 * each cell, commune and province, end = start + in - out.
 */
@ChiboTest
class CountingTests {
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final int DAYS = 400;

    @Autowired
    World world;

    @Autowired
    Happenings happenings;

    @Autowired
    MockMvcTester browser;

    private final JdbcTemplate owner = new JdbcTemplate(TestOwner.dataSource());

    @ParameterizedTest
    @ValueSource(longs = {4, 2026})
    void everybodyIsCountedOnceAndEveryDayAddsUp(long seed) {
        UnitId province = world.committee("Tỉnh " + seed);
        UnitId east = world.committee("Xã Đông " + seed, province);
        UnitId west = world.committee("Xã Tây " + seed, province);
        var cells = List.of(
                world.cell("Chi bộ 1", east),
                world.cell("Chi bộ 2", east),
                world.cell("Chi bộ 3", west),
                world.cell("Chi bộ 4", west),
                world.cell("Chi bộ 5", west));
        var history = happenings.begin(cells, world.secretary(province, "Người Giữ Sổ " + seed), seed);
        FIRST.datesUntil(FIRST.plusDays(DAYS)).forEach(history::day);
        assertThat(history.happened.keySet())
                .contains(
                        "admitted",
                        "admitted again",
                        "from outside",
                        "sent",
                        "received",
                        "given back",
                        "gone outside",
                        "back",
                        "back from outside",
                        "merged",
                        "unmerged");

        UUID[] ids = cells.stream().map(cell -> cell.id.value()).toArray(UUID[]::new);
        var counted = counted(ids);
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            assertThat(counted.getOrDefault(day, Map.of())).as("on " + day).isEqualTo(facts(history, day));
        }
        addsUp(cells, counted, changes(ids));
        assertThat(owner.queryForList("""
                        select v.* from members.movement v where v.unit_id = any (?) except
                        select m.member_id, m.unit_id, m.day, m.change, m.other_unit, m.decision_id, m.kind from members.moved m
                        """, (Object) ids))
                .as("movements that are not kept")
                .isEmpty();
        assertThat(owner.queryForObject(
                        "select count(*) from members.moved where unit_id = any (?)", Integer.class, (Object) ids))
                .isEqualTo(owner.queryForObject(
                        "select count(*) from members.movement where unit_id = any (?)", Integer.class, (Object) ids));
        pagesAddUp(province, east);
    }

    /** By day and member the cell counted in, straight from the tables; a member met twice fails. */
    private Map<LocalDate, Map<UUID, UUID>> counted(UUID[] cells) {
        Map<LocalDate, Map<UUID, UUID>> counted = new HashMap<>();
        owner.query(
                """
                select d::date as day, a.member_id, a.unit_id
                from generate_series(?::date, ?::date, interval '1 day') d
                join members.affiliation a on a.valid @> d::date and a.unit_id = any(?)
                join members.standing s on s.member_id = a.member_id and s.valid @> d::date
                where s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
                """,
                row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    UUID twice = counted.computeIfAbsent(day, key -> new HashMap<>())
                            .put(row.getObject("member_id", UUID.class), row.getObject("unit_id", UUID.class));
                    assertThat(twice).as("counted twice on " + day).isNull();
                },
                Date.valueOf(FIRST.minusDays(1)),
                Date.valueOf(FIRST.plusDays(DAYS)),
                cells);
        return counted;
    }

    private static Map<UUID, UUID> facts(Happenings.History history, LocalDate day) {
        Map<UUID, UUID> where = new HashMap<>();
        history.facts.forEach((member, since) -> {
            var entry = since.floorEntry(day);
            if (entry != null && entry.getValue() != null) {
                where.put(member, entry.getValue());
            }
        });
        return where;
    }

    private Map<LocalDate, Map<UUID, Integer>> changes(UUID[] cells) {
        Map<LocalDate, Map<UUID, Integer>> changes = new HashMap<>();
        owner.query(
                "select day, unit_id, change from members.movement where unit_id = any(?)",
                row -> {
                    changes.computeIfAbsent(row.getObject("day", LocalDate.class), key -> new HashMap<>())
                            .merge(row.getObject("unit_id", UUID.class), row.getInt("change"), Integer::sum);
                },
                new Object[] {cells});
        return changes;
    }

    /** Cell by cell; sums of cells follow for commune and province. */
    private static void addsUp(
            List<World.Cell> cells,
            Map<LocalDate, Map<UUID, UUID>> counted,
            Map<LocalDate, Map<UUID, Integer>> changes) {
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            for (World.Cell cell : cells) {
                int change = changes.getOrDefault(day, Map.of()).getOrDefault(cell.id.value(), 0);
                assertThat(in(counted, day, cell))
                        .as(cell.name + " on " + day)
                        .isEqualTo(in(counted, day.minusDays(1), cell) + change);
            }
        }
    }

    private static long in(Map<LocalDate, Map<UUID, UUID>> counted, LocalDate day, World.Cell cell) {
        return counted.getOrDefault(day, Map.of()).values().stream()
                .filter(cell.id.value()::equals)
                .count();
    }

    private void pagesAddUp(UnitId province, UnitId commune) {
        var officer = world.officer(province, "Cán Bộ Tỉnh");
        for (UnitId unit : List.of(province, commune)) {
            var answer = browser.get()
                    .uri("/members/movements?of=" + unit + "&from=" + FIRST.minusDays(1) + "&until="
                            + FIRST.plusDays(DAYS))
                    .with(SignedIn.as(officer))
                    .exchange();
            assertThat(answer).hasStatusOk();
            assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("Khớp:")
                    .doesNotContain("Không khớp")
                    .doesNotContain("chưa rõ lý do");
        }
    }
}
