package vn.chibo.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.ActingPosts;
import vn.chibo.members.PlaceMembers;
import vn.chibo.members.Roster;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.PlanOperations.NewUnit;
import vn.chibo.organisations.decisions.RehearseDecision;
import vn.chibo.organisations.decisions.SignDecision;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World;

/** A province whose officer decides about the tree below it. */
@ChiboTest
@Transactional
abstract class ReorganisationSetting {
    static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    static final LocalDate EVE = DAY.minusDays(1);
    static final LocalDate SIGNED = LocalDate.of(2025, 6, 20);

    @Autowired
    World world;

    @Autowired
    DraftDecision draft;

    @Autowired
    PlanOperations operations;

    @Autowired
    RehearseDecision rehearse;

    @Autowired
    SignDecision sign;

    @Autowired
    PlaceMembers place;

    @Autowired
    Roster roster;

    @Autowired
    Units units;

    @Autowired
    ActingPosts acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    HoldPost posts;

    UnitId province;
    Actor officer;

    @BeforeEach
    void aProvince() {
        province = world.committee("Tỉnh ủy Sông Lam");
        officer = world.administrator(province, "Lê Thị Tổ Chức").actor();
    }

    DecisionId begin(String title) {
        return draft.begin(officer, province, title, DAY, "294-QĐ/TW");
    }

    static Line handOver(UnitId unit, UnitId superior) {
        return new Line(OperationKind.HAND_OVER, List.of(unit), List.of(), superior, null, "");
    }

    static Line rename(UnitId unit, String name) {
        return new Line(OperationKind.RENAME, List.of(unit), List.of(), null, null, name);
    }

    Line merge(List<UnitId> sources, String name, UnitKind kind) {
        return new Line(
                OperationKind.MERGE, sources, List.of(new NewUnit(province, kind, name, "", null)), null, null, "");
    }

    List<String> keys(DecisionId decision) {
        return rehearse.rehearse(officer, decision).findings().stream()
                .map(Finding::key)
                .toList();
    }

    String path(UnitId unit) {
        return entered("select path from organisations.unit where id = ?", unit.value());
    }

    String state(DecisionId decision) {
        return entered("select state from organisations.decision where id = ?", decision.value());
    }

    int version(DecisionId decision) {
        return Integer.parseInt(
                entered("select version::text from organisations.decision where id = ?", decision.value()));
    }

    String entered(String sql, Object id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
