package vn.chibo.rulebook;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.UnitId;

/**
 * Asks what is in force for a unit at a day. The rule of the nearest subtree wins; a province may differ from the
 * country. Regulations are public: no scope is needed to read them.
 */
@Component
public class Rulebook {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private static final String COLUMNS = """
            id, code, kind, scope_unit, may_differ, value, effect, source, article, plain_vi, plain_en, verified,
            lower(valid) as starts, upper(valid) as ends
            from rulebook.rule
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Rulebook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rule in force, which a day before the first such regulation does not have. */
    public Optional<Rule> find(String code, String unitPath, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                where code = ? and valid @> ? and starts_with(?, scope_path)
                order by length(scope_path) desc limit 1
                """)
                .param(code)
                .param(day)
                .param(unitPath)
                .query(this::rule)
                .optional();
    }

    /** The rule in force; throws where there is none, for rules that every day of the program's life has. */
    public Rule inForce(String code, String unitPath, LocalDate day) {
        return find(code, unitPath, day).orElseThrow(() -> new IllegalStateException("no rule " + code + " on " + day));
    }

    /** All rules whose code begins with the prefix, such as {@code check.}, nearest subtree only, by code. */
    public List<Rule> family(String prefix, String unitPath, LocalDate day) {
        return jdbc.sql("select distinct on (code) " + COLUMNS + """
                where starts_with(code, ?) and valid @> ? and starts_with(?, scope_path)
                order by code, length(scope_path) desc
                """)
                .param(prefix)
                .param(day)
                .param(unitPath)
                .query(this::rule)
                .list();
    }

    /** Every version of every rule that holds or held for the unit, by code and age. */
    public List<Rule> versions(String unitPath) {
        return jdbc.sql("select " + COLUMNS + "where starts_with(?, scope_path) order by code, valid, scope_path")
                .param(unitPath)
                .query(this::rule)
                .list();
    }

    /** Every version of one rule that holds or held for the unit, the nearest subtree first. */
    public List<Rule> versions(String code, String unitPath) {
        return jdbc.sql("select " + COLUMNS + """
                where code = ? and starts_with(?, scope_path) order by length(scope_path) desc, valid
                """)
                .param(code)
                .param(unitPath)
                .query(this::rule)
                .list();
    }

    public Optional<Rule> version(UUID id) {
        return jdbc.sql("select " + COLUMNS + "where id = ?")
                .param(id)
                .query(this::rule)
                .optional();
    }

    /** Principles that concern a matter, such as {@code meeting} or {@code posts}: shown where the work is done. */
    public List<Rule> principles(String topic, String unitPath, LocalDate day) {
        return jdbc.sql("select distinct on (code) " + COLUMNS + """
                where kind = 'PRINCIPLE' and ? = any (topics) and valid @> ? and starts_with(?, scope_path)
                order by code, length(scope_path) desc
                """)
                .param(topic)
                .param(day)
                .param(unitPath)
                .query(this::rule)
                .list();
    }

    private Rule rule(ResultSet row, int number) throws SQLException {
        Date ends = row.getDate("ends");
        UUID scope = row.getObject("scope_unit", UUID.class);
        return new Rule(
                row.getObject("id", UUID.class),
                row.getString("code"),
                RuleKind.valueOf(row.getString("kind")),
                scope == null ? null : new UnitId(scope),
                RuleLevel.valueOf(row.getString("may_differ")),
                json.readValue(row.getString("value"), VALUES),
                row.getString("effect"),
                row.getString("source"),
                row.getString("article"),
                row.getString("plain_vi"),
                row.getString("plain_en"),
                row.getDate("starts").toLocalDate(),
                ends == null ? null : ends.toLocalDate(),
                row.getBoolean("verified"));
    }
}
