package vn.chibo.dues.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.dues.RemitDues;
import vn.chibo.organisations.UnitView;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;

/**
 * Which shares figures of a page were reckoned by. Those that nobody has held against the official text are told beside
 * the figures; a province that knows better writes a version of its own ({@code party-dues.share.<kind of unit>}).
 */
@Component
class Shares {
    private static final String DIRECTLY_BELOW = """
            select distinct v.kind from organisations.unit_version v where v.parent_id = :unit and v.valid @> cast(:day as date)
            order by 1
            """;
    private static final String CELLS = """
            select distinct v.kind from organisations.unit_version v join organisations.unit_kind k on k.code = v.kind and k.is_cell
            where v.unit_path >= :path and v.unit_path < :past and v.valid @> cast(:day as date) order by 1
            """;

    private final JdbcClient jdbc;
    private final Rulebook rulebook;

    Shares(JdbcClient jdbc, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
    }

    Optional<Rule> of(UnitView unit, LocalDate day) {
        return rulebook.find(RemitDues.SHARE + unit.kind(), unit.path(), day);
    }

    /** The first share of units directly below that is still to be confirmed. */
    Optional<Rule> unconfirmedBelow(UnitView unit, LocalDate day) {
        return unconfirmed(
                unit, day, jdbc.sql(DIRECTLY_BELOW).param("unit", unit.id().value()));
    }

    /** The first share of cells at or below the unit that is still to be confirmed. */
    Optional<Rule> unconfirmedOfCells(UnitView unit, LocalDate day) {
        return unconfirmed(unit, day, jdbc.sql(CELLS).param("path", unit.path()).param("past", unit.path() + "~"));
    }

    private Optional<Rule> unconfirmed(UnitView unit, LocalDate day, JdbcClient.StatementSpec kinds) {
        List<String> asked = kinds.param("day", day).query(String.class).list();
        return asked.stream()
                .flatMap(kind -> rulebook.find(RemitDues.SHARE + kind, unit.path(), day).stream())
                .filter(rule -> !rule.verified())
                .findFirst();
    }
}
