package vn.chibo.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.RuleViolation;

/** What of a rule's value may be set. Whatever is no parameter stays as it is in the version that is differed from. */
@Component
public class Parameters {
    private final JdbcClient jdbc;

    Parameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Parameter> of(String code) {
        return jdbc.sql("""
                select code, name, type, least, most, choices from rulebook.parameter where code = ? order by ordinal
                """).param(code).query(Parameters::parameter).list();
    }

    /** The whole value of the new version; a broken part is told at its field. */
    Map<String, Object> checked(Rule base, Map<String, Object> given) {
        Map<String, Object> value = new LinkedHashMap<>(base.value());
        List<Parameter> parameters = of(base.code());
        parameters.forEach(parameter -> value.put(parameter.name(), parameter.checked(given.get(parameter.name()))));
        given.forEach((name, wanted) -> {
            if (!value.containsKey(name) || !Objects.equals(value.get(name), wanted)) {
                throw RuleViolation.at("value." + name, "rulebook.issue.fixed", name);
            }
        });
        requireOrder(value, "min", "max");
        requireOrder(value, "about", "max");
        return value;
    }

    private static void requireOrder(Map<String, Object> value, String lower, String upper) {
        if (value.get(lower) instanceof Integer least && value.get(upper) instanceof Integer most && least > most) {
            throw RuleViolation.at("value." + upper, "rulebook.issue.order", least);
        }
    }

    private static Parameter parameter(ResultSet row, int number) throws SQLException {
        return new Parameter(
                row.getString("code"),
                row.getString("name"),
                Parameter.Type.valueOf(row.getString("type")),
                row.getObject("least", Integer.class),
                row.getObject("most", Integer.class),
                Parameter.words((String[]) row.getArray("choices").getArray()));
    }
}
