package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World;

/** Two records of one human being become one and, when it was a mistake, two again exactly as they were. */
@ChiboTest
@Transactional
class MergingTests {
    @Autowired
    World world;

    @Autowired
    RegisterMember register;

    @Autowired
    MergeMembers merge;

    @Autowired
    UndoMerging undo;

    @Autowired
    DecideStatus decide;

    @Autowired
    CheckBalance.OneNight night;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    private UnitId commune;
    private World.Cell first;
    private World.Cell second;
    private World.Someone officer;
    private World.Someone ha;
    private RegisterMember.Registered twin;

    @BeforeEach
    void oneComradeEnteredTwice() {
        commune = world.committee("Đảng ủy xã Gộp");
        first = world.cell("Chi bộ Một", commune);
        second = world.cell("Chi bộ Hai", commune);
        officer = world.secretary(commune, "Lò Thị Xã");
        ha = first.member("Nguyễn Thị Hà");
        twin = enter(second, "Nguyễn Thị Há", LocalDate.of(2026, 5, 1));
    }

    @Test
    void everyReferenceToAMemberOrAPersonHasItsDecision() {
        var undecided = jdbc.sql("""
                select c.conrelid::regclass::text || '.' || a.attname from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                where c.contype = 'f' and c.confrelid in ('members.member'::regclass, 'people.person'::regclass)
                """).query(String.class).list();
        assertThat(new org.springframework.jdbc.core.JdbcTemplate(vn.chibo.launch.TestOwner.dataSource())
                        .queryForList("select of_table || '.' || column_name from members.reference", String.class))
                .containsExactlyInAnyOrderElementsOf(undecided);
    }

    @Test
    void theOneSitsWhereTheRecordsSayAndIsCountedOnce() {
        merged(twin.member(), ha.person(), Set.of(Field.FULL_NAME));
        assertThat(names(first, "2026-04-30")).containsExactly("Nguyễn Thị Hà");
        assertThat(names(first, "2026-05-01")).isEmpty();
        assertThat(names(second, "2026-05-01")).containsExactly("Nguyễn Thị Hà");
        assertThat(stays(ha.member())).isEmpty();
        assertThat(counted(commune, "2026-06-01")).isEqualTo(1);
        assertThat(counted(commune, "2026-01-01")).isEqualTo(1);
        assertThat(jdbc.sql("select kind from members.movement where member_id = ? and change < 0")
                        .param(twin.member().value())
                        .query(String.class)
                        .list())
                .containsExactly("MOVED");
    }

    @Test
    void whatIsHersGoesAlongAndComesBack() {
        UUID award = award(ha.member());
        String before = everything();
        MergingId merging = merged(twin.member(), ha.person(), Set.of(Field.FULL_NAME, Field.JOINED_ON));
        assertThat(owner("members.award", award)).isEqualTo(twin.member().value());
        assertThat(person(ha.actor().account())).isEqualTo(twin.person().value());
        assertThat(everything()).isNotEqualTo(before);
        undo.undo(officer.actor(), merging, "nhầm người");
        assertThat(owner("members.award", award)).isEqualTo(ha.member().value());
        assertThat(person(ha.actor().account())).isEqualTo(ha.person().value());
        assertThat(everything()).isEqualTo(before);
        refused("members.merging.undone-already", () -> undo.undo(officer.actor(), merging, "lần nữa"));
        merged(ha.member(), twin.person(), Set.of());
        assertThat(names(first, "2026-06-01")).containsExactly("Nguyễn Thị Hà");
        assertThat(names(second, "2026-06-01")).isEmpty();
    }

    @Test
    void aLaterDecisionStandsAgainstUndoing() {
        MergingId merging = merged(ha.member(), twin.person(), Set.of());
        assertThat(undo.later(officer.actor(), merging)).isEmpty();
        var day = LocalDate.of(2026, 6, 1);
        var paper = new StatusPaper(day, null, "9-QĐ/ĐU", day, "Đảng ủy", "", null);
        decide.decide(officer.actor(), ha.member(), StatusKind.EXEMPTION, paper);
        assertThat(undo.later(officer.actor(), merging))
                .containsExactly(new UndoMerging.Later("STATUS", day, "9-QĐ/ĐU"));
        refused("members.merging.later", () -> undo.undo(officer.actor(), merging, "nhầm"));
        refusedNotFound(() -> decide.decide(officer.actor(), twin.member(), StatusKind.EXEMPTION, paper));
    }

    @Test
    void aPersonOnRecordWithoutMembershipIsMergedToo() {
        var chair = world.officer(commune, "Nguyễn Thị Hà");
        merged(ha.member(), chair.person(), Set.of());
        assertThat(jdbc.sql("select count(*) from organisations.post where person_id = ?")
                        .param(ha.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select disabled_at is not null from access.account where person_id = ?")
                        .param(chair.person().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theNightlyCheckFindsNothingAmissAfterMergingAndUndoing() {
        night.check(TheProgram.itself(), LocalDate.of(2026, 5, 10));
        MergingId merging = merged(twin.member(), ha.person(), Set.of());
        night.check(TheProgram.itself(), LocalDate.of(2026, 5, 11));
        assertThat(findings()).isZero();
        undo.undo(officer.actor(), merging, "nhầm");
        night.check(TheProgram.itself(), LocalDate.of(2026, 5, 12));
        assertThat(findings()).isZero();
    }

    @Test
    void whatCannotBeMergedIsSaid() {
        refused("members.merging.same", () -> merged(ha.member(), ha.person(), Set.of()));
        refused(
                "members.status.missing",
                () -> merge.merge(
                        officer.actor(),
                        ha.member(),
                        twin.person(),
                        choice(ha.member(), twin.person(), Set.of(), " ")));
        var seen = choice(twin.member(), ha.person(), Set.of(), "trùng");
        merged(ha.member(), twin.person(), Set.of());
        refused("members.merging.already", () -> merge.merge(officer.actor(), twin.member(), ha.person(), seen));
        refused("members.merging.already", () -> merged(ha.member(), twin.person(), Set.of()));
        var third = enter(first, "Nguyễn Thị Hà", LocalDate.of(2026, 5, 2));
        assertThatThrownBy(() -> merge.merge(
                        officer.actor(),
                        ha.member(),
                        third.person(),
                        new MergeMembers.Choice(Set.of(), "trùng", "0.0", "0.0")))
                .isInstanceOf(Changed.class);
        var secretary = first.secretary("Phạm Minh Khang");
        var own = enter(first, "Phạm Minh Khang", LocalDate.of(2026, 5, 2));
        refused(
                "members.merging.own",
                () -> merge.merge(
                        secretary.actor(),
                        own.member(),
                        secretary.person(),
                        choice(own.member(), secretary.person(), Set.of(), "x")));
    }

    @Test
    void othersNeitherMergeNorUndo() {
        var elsewhere = world.cell("Chi bộ Lạ").secretary("Đặng Thị Lạ");
        var cellOnly = first.secretary("Phạm Minh Khang");
        var seen = choice(ha.member(), twin.person(), Set.of(), "trùng");
        for (var someone : List.of(elsewhere, cellOnly)) {
            refusedNotFound(() -> merge.merge(someone.actor(), ha.member(), twin.person(), seen));
        }
        assertThatThrownBy(() -> merge.merge(ha.actor(), ha.member(), cellOnly.person(), seen))
                .isInstanceOfAny(NotFound.class, Refused.class);
        MergingId merging = merged(ha.member(), twin.person(), Set.of());
        refusedNotFound(() -> undo.undo(elsewhere.actor(), merging, "nhầm"));
        assertThat(undo.later(elsewhere.actor(), merging)).isEmpty();
    }

    private RegisterMember.Registered enter(World.Cell cell, String name, LocalDate from) {
        var joined = LocalDate.of(2012, 2, 3);
        var data = new MemberData(joined, joined.plusYears(1), "", "", "", "", "", "", from, "", null, null, "");
        return register.registerAll(
                        TheProgram.itself(),
                        cell.id,
                        List.of(new RegisterMember.Newcomer(PersonData.named(name), data)))
                .getFirst();
    }

    private MergingId merged(MemberId kept, PersonId other, Set<Field> fields) {
        return merge.merge(officer.actor(), kept, other, choice(kept, other, fields, "nhập hai lần"));
    }

    private MergeMembers.Choice choice(MemberId kept, PersonId other, Set<Field> fields, String reason) {
        return new MergeMembers.Choice(
                fields,
                reason,
                version(
                        "select m.version || '.' || p.version from members.member m join people.person p on "
                                + "p.id = m.person_id where m.id = ?",
                        kept.value()),
                version(
                        "select coalesce(m.version, 0) || '.' || p.version from people.person p "
                                + "left join members.member m on m.person_id = p.id where p.id = ?",
                        other.value()));
    }

    private String version(String sql, UUID id) {
        roster.on(officer.actor(), first.id, LocalDate.of(2026, 1, 1)); // the officer's scope, whoever acted last
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    private UUID award(MemberId member) {
        return jdbc.sql("""
                insert into members.award (member_id, title, number, decided_on, issuer, recorded_by)
                values (?, 'Giấy khen', '1', '2025-01-01', 'Đảng ủy', ?) returning id
                """)
                .param(member.value())
                .param(officer.person().value())
                .query(UUID.class)
                .single();
    }

    private UUID owner(String table, UUID id) {
        return jdbc.sql("select member_id from " + table + " where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private UUID person(UUID account) {
        return jdbc.sql("select person_id from access.account where id = ?")
                .param(account)
                .query(UUID.class)
                .single();
    }

    /** Both records as they stand, without the versions, which only grow. */
    private String everything() {
        return jdbc.sql("""
                select string_agg(x.row::text, e'\\n' order by x.row::text) from (
                    select to_jsonb(p) - 'version' as row from people.person p where p.id in (:people)
                    union all select to_jsonb(m) - 'version' from members.member m where m.person_id in (:people)
                    union all select to_jsonb(a) from members.affiliation a where a.member_id in (:members)
                    union all select to_jsonb(s) from members.standing s where s.member_id in (:members)
                    union all select to_jsonb(l) from members.line l where l.member_id in (:members)
                    union all select to_jsonb(g) from access.role_grant g where g.person_id in (:people)
                    union all select to_jsonb(c) from access.account c where c.person_id in (:people)) x
                """)
                .param("people", List.of(ha.person().value(), twin.person().value()))
                .param("members", List.of(ha.member().value(), twin.member().value()))
                .query(String.class)
                .single();
    }

    private List<String> names(World.Cell cell, String day) {
        return roster.on(officer.actor(), cell.id, LocalDate.parse(day)).stream()
                .map(RosterLine::fullName)
                .toList();
    }

    private List<String> stays(MemberId member) {
        return jdbc.sql("select valid::text from members.affiliation where member_id = ?")
                .param(member.value())
                .query(String.class)
                .list();
    }

    private int counted(UnitId unit, String day) {
        return jdbc.sql("""
                select count(*) from members.affiliation a join organisations.unit u on u.id = a.unit_id
                join members.standing s on s.member_id = a.member_id and s.valid @> cast(:day as date)
                where a.valid @> cast(:day as date) and starts_with(u.path, (select x.path from organisations.unit x where x.id = :unit))
                """)
                .param("day", day)
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    private int findings() {
        return jdbc.sql("select count(*) from members.balance_finding where settled_on is null and unit_id in (?, ?)")
                .param(first.id.value())
                .param(second.id.value())
                .query(Integer.class)
                .single();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, why -> assertThat(why.key())
                .isEqualTo(key));
    }

    private static void refusedNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfAny(NotFound.class, RuleViolation.class);
    }
}
