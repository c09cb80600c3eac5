package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.PlanOperations.NewUnit;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World;

/** What a decision about the tree cannot do, and which line says so. */
class ReorganisationChecksTests extends ReorganisationSetting {
    private static final DateTimeFormatter ON_PAPER = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void whatCannotBeIsNamedLineByLine() {
        UnitId first = world.committee("Đảng ủy xã Đông", province);
        UnitId second = world.committee("Đảng ủy xã Tây", province);
        var cell = world.cell("Chi bộ Trường Đông", first);
        UnitId foreign = world.committee("Đảng ủy của tỉnh khác");
        DecisionId decision = begin("Thử");
        assertThat(keys(decision)).contains("organisations.decision.no-operation");
        operations.add(officer, decision, handOver(first, cell.id));
        operations.add(officer, decision, handOver(cell.id, first));
        operations.add(officer, decision, new Line(OperationKind.MERGE, List.of(second), List.of(), null, null, ""));
        operations.add(
                officer,
                decision,
                new Line(OperationKind.UPGRADE, List.of(cell.id), List.of(), null, UnitKind.DISTRICT_PARTY, ""));
        operations.add(
                officer,
                decision,
                new Line(
                        OperationKind.ESTABLISH,
                        List.of(),
                        List.of(new NewUnit(foreign, UnitKind.GRASSROOTS_CELL, "Chi bộ lạ", "", null)),
                        null,
                        null,
                        ""));
        assertThat(keys(decision))
                .contains(
                        "organisations.move.under-itself",
                        "organisations.decision.there-already",
                        "organisations.decision.merge-two",
                        "organisations.decision.kind-not-in-force",
                        "organisations.decision.place-not-competent",
                        "organisations.decision.nobody-in-charge");
        assertThatThrownBy(() -> sign.sign(officer, decision, "17-QĐ/TU", SIGNED, version(decision)))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.key())
                        .isEqualTo("organisations.decision.blocked"));
        assertThat(path(cell.id)).startsWith(path(first));
    }

    @Test
    void twoUnitsCannotBePutBelowEachOther() {
        UnitId first = world.committee("Đảng ủy xã Trái", province);
        UnitId second = world.committee("Đảng ủy xã Phải", province);
        DecisionId decision = begin("Vòng tròn");
        operations.add(officer, decision, handOver(first, second));
        operations.add(officer, decision, handOver(second, first));
        assertThat(keys(decision)).contains("organisations.decision.circle");
        assertThatThrownBy(() -> sign.sign(officer, decision, "44-QĐ/TU", SIGNED, version(decision)))
                .isInstanceOf(RuleViolation.class);
        assertThat(units.on(officer, first, DAY).parentName()).isEqualTo("Tỉnh ủy Sông Lam");
    }

    @Test
    void aDecisionIsCarriedOutOnceAndNotTakenBackOverLaterOnes() {
        UnitId first = world.committee("Đảng ủy xã Trên", province);
        UnitId second = world.committee("Đảng ủy xã Dưới", province);
        var cell = world.cell("Chi bộ Trường Trên", first);
        DecisionId decision = begin("Chuyển giao");
        operations.add(officer, decision, handOver(cell.id, second));
        int read = version(decision);
        sign.sign(officer, decision, "18-QĐ/TU", SIGNED, read);
        assertThatThrownBy(() -> sign.sign(officer, decision, "18-QĐ/TU", SIGNED, read))
                .isInstanceOf(RuleViolation.class);
        DecisionId later = draft.begin(officer, province, "Chuyển lại", DAY.plusMonths(1), "");
        operations.add(officer, later, handOver(cell.id, first));
        sign.sign(officer, later, "19-QĐ/TU", SIGNED, version(later));
        DecisionId counter = sign.counter(officer, decision, "Bãi bỏ", DAY.plusMonths(2));
        assertThat(keys(counter)).contains("organisations.decision.changed-since");
    }

    @Test
    void aUnitIsNotDecidedAboutBeforeItsFounding() {
        UnitId first = world.committee("Đảng ủy xã Cũ", province);
        UnitId second = world.committee("Đảng ủy xã Nhận", province);
        var cell = world.cell("Chi bộ Trường Cũ", first);
        for (LocalDate day : List.of(World.LONG_AGO.minusDays(1), World.LONG_AGO)) {
            DecisionId decision = draft.begin(officer, province, "Trước khi có", day, "");
            operations.add(officer, decision, handOver(cell.id, second));
            assertThat(sentences(decision))
                    .contains(
                            "Đơn vị thành lập từ 01/01/2015, không trước ngày có hiệu lực. Xin chọn ngày có hiệu lực từ"
                                    + " 02/01/2015.");
            assertThatThrownBy(() -> sign.sign(officer, decision, "50-QĐ/TU", SIGNED, version(decision)))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void aSecondDecisionOfTheSameDayOrBeforeALaterOneIsToldWhatToDo() {
        UnitId first = world.committee("Đảng ủy xã Nguồn", province);
        UnitId second = world.committee("Đảng ủy xã Đích", province);
        var cell = world.cell("Chi bộ Trường Nguồn", first);
        DecisionId move = begin("Chuyển giao");
        operations.add(officer, move, handOver(cell.id, second));
        sign.sign(officer, move, "51-QĐ/TU", SIGNED, version(move));
        DecisionId rename = begin("Đổi tên");
        operations.add(officer, rename, rename(cell.id, "Chi bộ Trường Mới"));
        assertThat(sentences(rename))
                .contains(
                        "Đã có thay đổi có hiệu lực cùng ngày: 01/07/2025 (51-QĐ/TU). Mỗi ngày một đơn vị chỉ theo một"
                                + " quyết định: xin ghi nội dung này chung vào quyết định ấy khi chưa ký, hoặc cho có hiệu lực từ"
                                + " 02/07/2025.");
        DecisionId later = draft.begin(officer, province, "Đổi tên", DAY.plusMonths(1), "");
        operations.add(officer, later, rename(cell.id, "Chi bộ Trường Mới"));
        sign.sign(officer, later, "52-QĐ/TU", SIGNED, version(later));
        DecisionId back = draft.begin(officer, province, "Ghi lùi", DAY.minusMonths(1), "");
        operations.add(officer, back, handOver(cell.id, second));
        assertThat(sentences(back))
                .contains("Sau ngày có hiệu lực đã có thay đổi ghi từ 01/07/2025 (51-QĐ/TU); 01/08/2025 (52-QĐ/TU), nên"
                        + " không ghi lùi được. Xin chọn ngày có hiệu lực từ 02/08/2025, hoặc bãi bỏ những quyết định ấy"
                        + " trước.");
        assertThatThrownBy(() -> sign.sign(officer, back, "53-QĐ/TU", SIGNED, version(back)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void onePlanMayRenameMoveAndRaiseAUnitOnOneDay() {
        UnitId first = world.committee("Đảng ủy xã Gốc", province);
        UnitId second = world.committee("Đảng ủy xã Ngọn", province);
        var cell = world.cell("Chi bộ Trường Gốc", first);
        DecisionId decision = begin("Cùng ngày");
        operations.add(officer, decision, rename(cell.id, "Đảng bộ Trường Ngọn"));
        operations.add(officer, decision, handOver(cell.id, second));
        operations.add(
                officer,
                decision,
                new Line(OperationKind.UPGRADE, List.of(cell.id), List.of(), null, UnitKind.GRASSROOTS_PARTY, ""));
        sign.sign(officer, decision, "54-QĐ/TU", SIGNED, version(decision));
        UnitView unit = units.on(officer, cell.id, DAY);
        assertThat(unit.name()).isEqualTo("Đảng bộ Trường Ngọn");
        assertThat(unit.parentName()).isEqualTo("Đảng ủy xã Ngọn");
        assertThat(unit.kind()).isEqualTo(UnitKind.GRASSROOTS_PARTY);
    }

    @Test
    void aUnitHasOneSuperiorAtATimeWhoeverWritesTheRow() {
        UnitId first = world.committee("Đảng ủy xã Mẹ", province);
        UnitId second = world.committee("Đảng ủy xã Dì", province);
        var cell = world.cell("Chi bộ Trường Con", first);
        units.on(officer, cell.id, DAY);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into organisations.unit_version (unit_id, valid, kind, name, parent_id, recorded_at)
                        values (?, daterange(?, null), 'GRASSROOTS_CELL', 'Chi bộ Trường Con', ?, timestamptz '2025-07-01')
                        """)
                        .param(cell.id.value())
                        .param(DAY)
                        .param(second.value())
                        .update())
                .hasMessageContaining("unit_version_once");
    }

    @Test
    void aSecondSecretaryIsNotAppointedBesideOneInOffice() {
        UnitId first = world.committee("Đảng ủy xã Có Bí Thư", province);
        UnitId second = world.committee("Đảng ủy xã Nhận Thêm", province);
        var cell = world.cell("Chi bộ Trường Có Bí Thư", first);
        cell.secretary("Bí Thư Đương Chức");
        var another = cell.member("Người Được Chỉ Định");
        DecisionId decision = begin("Chuyển giao, chỉ định");
        operations.add(officer, decision, handOver(cell.id, second));
        operations.appoint(officer, decision, cell.id, another.person(), PostKind.SECRETARY);
        assertThat(keys(decision)).contains("organisations.post.one-secretary");
        assertThatThrownBy(() -> sign.sign(officer, decision, "55-QĐ/TU", SIGNED, version(decision)))
                .isInstanceOf(RuleViolation.class);
    }

    private List<String> sentences(DecisionId decision) {
        return rehearse.rehearse(officer, decision).findings().stream()
                .map(finding -> messages.getMessage(
                        finding.key(),
                        finding.arguments().stream()
                                .map(argument -> argument instanceof LocalDate day ? ON_PAPER.format(day) : argument)
                                .toArray(),
                        Locale.of("vi")))
                .toList();
    }
}
