package vn.chibo.members;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.RuleViolation;

/**
 * Stops a second record of somebody who is a member elsewhere in the program. Two people may share name and birthday: the
 * identity number, which stands once in the country, tells them apart.
 */
@Component
class Elsewhere {
    private final JdbcClient jdbc;

    Elsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param values of a newcomer, dates as ISO */
    void refuse(Map<Field, String> values) {
        String born = values.getOrDefault(Field.BIRTH_DATE, "");
        if (born.isEmpty() || !values.getOrDefault(Field.CITIZEN_ID, "").isEmpty()) {
            return;
        }
        boolean known = jdbc.sql("select members.known_elsewhere(?, cast(? as date))")
                .param(values.getOrDefault(Field.FULL_NAME, ""))
                .param(born)
                .query(Boolean.class)
                .single();
        if (known) {
            throw RuleViolation.at(Field.CITIZEN_ID.name(), "members.new.elsewhere");
        }
    }
}
