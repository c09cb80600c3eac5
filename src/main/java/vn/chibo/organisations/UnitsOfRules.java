package vn.chibo.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.RuleLevel;
import vn.chibo.rulebook.RuleUnit;
import vn.chibo.rulebook.RuleUnits;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Tells the rulebook of the organisations rules hold for. */
@Component
class UnitsOfRules implements RuleUnits {
    private static final int AT_MOST = 300;
    private static final String COLUMNS = """
            u.id, u.path, v.name, v.kind
            from organisations.unit u join organisations.unit_version v on v.unit_id = u.id and v.valid @> ?
            """;

    private final JdbcClient jdbc;

    UnitsOfRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RuleUnit> find(Actor actor, UnitId unit, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + "where u.id = ?")
                .param(day)
                .param(unit.value())
                .query(UnitsOfRules::unit)
                .optional();
    }

    @Override
    public List<RuleUnit> choices(Actor actor, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + "where v.kind <> 'ROOT' order by u.path limit ?")
                .param(day)
                .param(AT_MOST)
                .query(UnitsOfRules::unit)
                .list();
    }

    @Override
    public String name(Actor actor, UnitId unit, UnitId below, LocalDate day) {
        return jdbc.sql("select name from organisations.ancestors(?, ?) where id = ?")
                .param(below.value())
                .param(day)
                .param(unit.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static RuleUnit unit(ResultSet row, int number) throws SQLException {
        return new RuleUnit(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("path"),
                row.getString("name"),
                level(UnitKind.valueOf(row.getString("kind"))));
    }

    private static RuleLevel level(UnitKind kind) {
        return switch (kind) {
            case ROOT, PROVINCE_PARTY -> RuleLevel.PROVINCE;
            case GRASSROOTS_CELL, SUBORDINATE_CELL, CELL, PARTY_GROUP -> RuleLevel.CELL;
            case AGENCIES_PARTY, DISTRICT_PARTY, BLOC_PARTY, COMMUNE_PARTY, GRASSROOTS_PARTY, SECTIONAL_PARTY ->
                RuleLevel.COMMITTEE;
        };
    }
}
