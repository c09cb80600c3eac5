package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.PlanOperations.NewUnit;
import vn.chibo.organisations.decisions.Rehearsal;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** A decision about the tree: rehearsed, signed, carried out on its day, taken back by another. */
class ReorganisationTests extends ReorganisationSetting {
    @Test
    void mergedCommunesHandTheirCellsOn() {
        UnitId first = world.committee("Đảng ủy xã Một", province);
        UnitId second = world.committee("Đảng ủy xã Hai", province);
        var school = world.cell("Chi bộ Trường Một", first);
        var other = world.cell("Chi bộ Trường Hai", second);
        var before = world.secretary(first, "Phạm Bí Thư");
        var newcomer = world.officer(first, "Ngô Cán Bộ");
        DecisionId decision = begin("Hợp nhất hai xã");
        UnitId merged = operations
                .add(officer, decision, merge(List.of(first, second), "Đảng ủy xã Mới", UnitKind.COMMUNE_PARTY))
                .getFirst();
        operations.appoint(officer, decision, merged, before.person(), PostKind.SECRETARY);
        sign.sign(officer, decision, "12-QĐ/TU", SIGNED, version(decision));

        assertThat(units.on(officer, school.id, EVE).parentName()).isEqualTo("Đảng ủy xã Một");
        assertThat(units.on(officer, school.id, DAY).parentName()).isEqualTo("Đảng ủy xã Mới");
        assertThat(units.on(officer, other.id, DAY).parentName()).isEqualTo("Đảng ủy xã Mới");
        assertThat(path(school.id)).startsWith(path(merged));
        assertThat(path(first))
                .as("who goes on with the business reads its past")
                .startsWith(path(merged));
        assertThatThrownBy(() -> units.on(officer, first, DAY)).isInstanceOf(vn.chibo.shared.NotFound.class);
        assertThat(acting.of(before.actor().account()))
                .as("the old post's rights end, the new one's begin")
                .extracting(Actor::unit)
                .containsExactly(merged);

        posts.open(officer, merged, newcomer.person(), PostKind.OFFICER, DAY.plusDays(9), null, "");
        LocalDate back = LocalDate.of(2025, 10, 1);
        DecisionId counter = sign.counter(officer, decision, "Bãi bỏ quyết định 12", back);
        assertThat(keys(counter)).contains("organisations.decision.post-ends");
        sign.sign(officer, counter, "33-QĐ/TU", LocalDate.of(2025, 9, 30), version(counter));
        assertThat(units.on(officer, school.id, back).parentName()).isEqualTo("Đảng ủy xã Một");
        assertThat(units.on(officer, first, back).parentName()).isEqualTo("Tỉnh ủy Sông Lam");
        assertThat(path(first)).doesNotStartWith(path(merged));
        assertThat(acting.of(newcomer.actor().account()))
                .extracting(Actor::unit)
                .doesNotContain(merged);
        assertThat(acting.of(before.actor().account())).extracting(Actor::unit).containsExactly(first);
    }

    @Test
    void mergedCellsMoveTheirMembersAndACounterDecisionBringsThemBack() {
        UnitId commune = world.committee("Đảng ủy xã Suối", province);
        var one = world.cell("Chi bộ Mầm non Hoa Sen", commune);
        var two = world.cell("Chi bộ Mầm non Sơn Ca", commune);
        var secretary = one.secretary("Trần Thị Mai");
        one.member("Nguyễn Văn Bình");
        two.secretary("Đỗ Thị Cúc");
        DecisionId decision = begin("Hợp nhất hai chi bộ");
        UnitId merged = operations
                .add(
                        officer,
                        decision,
                        new Line(
                                OperationKind.MERGE,
                                List.of(one.id, two.id),
                                List.of(new NewUnit(
                                        commune, UnitKind.GRASSROOTS_CELL, "Chi bộ Mầm non Hải Bình", "", null)),
                                null,
                                null,
                                ""))
                .getFirst();
        operations.appoint(officer, decision, merged, secretary.person(), PostKind.SECRETARY);
        Rehearsal rehearsal = rehearse.rehearse(officer, decision);
        assertThat(rehearsal.blocked()).as(rehearsal.findings().toString()).isFalse();
        assertThat(rehearsal.before().members()).isEqualTo(3);
        assertThat(rehearsal.after().members()).isEqualTo(3);
        assertThat(rehearsal.bridge())
                .extracting(Rehearsal.Bridge::name, Rehearsal.Bridge::change)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Chi bộ Mầm non Hoa Sen", -2),
                        org.assertj.core.groups.Tuple.tuple("Chi bộ Mầm non Sơn Ca", -1),
                        org.assertj.core.groups.Tuple.tuple("Chi bộ Mầm non Hải Bình", 3));
        assertThat(rehearsal.rights())
                .anyMatch(change -> change.gained() && change.right().unit().equals(merged.value()));
        assertThat(roster.on(officer, one.id, DAY))
                .as("a rehearsal changes nothing")
                .hasSize(2);

        sign.sign(officer, decision, "13-QĐ/TU", SIGNED, version(decision));
        assertThat(roster.on(officer, merged, DAY)).hasSize(3);
        assertThat(roster.on(officer, one.id, EVE)).hasSize(2);
        assertThat(roster.on(officer, one.id, DAY)).isEmpty();
        assertThat(acting.of(secretary.actor().account()))
                .extracting(Actor::unit)
                .containsOnly(merged);

        LocalDate back = LocalDate.of(2025, 9, 1);
        DecisionId counter = sign.counter(officer, decision, "Bãi bỏ quyết định 13", back);
        assertThat(rehearse.rehearse(officer, counter).blocked()).isFalse();
        sign.sign(officer, counter, "20-QĐ/TU", LocalDate.of(2025, 8, 30), version(counter));
        assertThat(roster.on(officer, merged, back.minusDays(1))).hasSize(3);
        assertThat(roster.on(officer, merged, back)).isEmpty();
        assertThat(roster.on(officer, one.id, back)).hasSize(2);
        assertThat(roster.on(officer, two.id, back)).hasSize(1);
        assertThat(path(one.id)).startsWith(path(commune)).doesNotStartWith(path(merged));
        assertThat(acting.of(secretary.actor().account()))
                .extracting(Actor::unit)
                .containsOnly(one.id);
    }

    @Test
    void membersOfADividedCellArePlacedOneByOne() {
        UnitId commune = world.committee("Đảng ủy xã Núi", province);
        var cell = world.cell("Chi bộ Trường liên cấp", commune);
        var first = cell.secretary("Lý Thị An");
        var second = cell.member("Lý Văn Bảo");
        DecisionId decision = begin("Chia chi bộ");
        List<UnitId> parts = operations.add(
                officer,
                decision,
                new Line(
                        OperationKind.SPLIT,
                        List.of(cell.id),
                        List.of(
                                new NewUnit(commune, UnitKind.GRASSROOTS_CELL, "Chi bộ Tiểu học", "", null),
                                new NewUnit(commune, UnitKind.GRASSROOTS_CELL, "Chi bộ Trung học", "", null)),
                        null,
                        null,
                        ""));
        operations.appoint(officer, decision, parts.get(0), first.person(), PostKind.SECRETARY);
        operations.appoint(officer, decision, parts.get(1), second.person(), PostKind.SECRETARY);
        assertThat(keys(decision)).contains("members.reorganisation.unplaced");
        place.place(officer, decision, List.of(first.member(), second.member()), parts.get(0));
        assertThat(keys(decision)).contains("members.reorganisation.one-side");
        place.place(officer, decision, List.of(second.member()), parts.get(1));
        sign.sign(officer, decision, "14-QĐ/TU", SIGNED, version(decision));
        assertThat(roster.on(officer, parts.get(0), DAY)).extracting("fullName").containsExactly("Lý Thị An");
        assertThat(roster.on(officer, parts.get(1), DAY)).extracting("fullName").containsExactly("Lý Văn Bảo");
    }

    @Test
    void sixteenCellsAreRaisedOnOneDay() {
        UnitId ward = world.committee("Đảng ủy phường An", province);
        List<UnitId> cells = java.util.stream.IntStream.range(0, 16)
                .mapToObj(number -> world.cell("Chi bộ trực thuộc " + number, ward).id)
                .toList();
        DecisionId decision = begin("Nâng cấp 16 chi bộ");
        operations.add(
                officer,
                decision,
                new Line(OperationKind.UPGRADE, cells, List.of(), null, UnitKind.GRASSROOTS_PARTY, ""));
        sign.sign(officer, decision, "15-QĐ/TU", SIGNED, version(decision));
        assertThat(cells).allSatisfy(cell -> {
            assertThat(units.on(officer, cell, EVE).kind()).isEqualTo(UnitKind.GRASSROOTS_CELL);
            assertThat(units.on(officer, cell, DAY).kind()).isEqualTo(UnitKind.GRASSROOTS_PARTY);
        });
    }

    @Test
    void aDecisionOfTomorrowWaitsForItsDay() {
        UnitId first = world.committee("Đảng ủy xã Bắc", province);
        UnitId second = world.committee("Đảng ủy xã Nam", province);
        var cell = world.cell("Chi bộ Trường Bắc", first);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        DecisionId decision = draft.begin(officer, province, "Chuyển giao", tomorrow, "");
        operations.add(officer, decision, handOver(cell.id, second));
        sign.sign(officer, decision, "16-QĐ/TU", LocalDate.now(clock).minusDays(1), version(decision));
        assertThat(state(decision)).isEqualTo("SIGNED");
        assertThat(path(cell.id)).startsWith(path(first));
    }
}
