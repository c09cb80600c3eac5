package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.UnitId;

/** By which decisions the upper committee lets a unit be what a rule advises against ({@link RecordConsent}). */
@Component
public class Consents {
    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Consent(String number, LocalDate decidedOn) {}

    /** Those given until the day, the oldest first. */
    public List<Consent> of(UnitId unit, String rule, LocalDate day) {
        return jdbc.sql("""
                select number, decided_on from organisations.consent
                where unit_id = ? and rule = ? and decided_on <= ? order by decided_on
                """)
                .param(unit.value())
                .param(rule)
                .param(day)
                .query(Consent.class)
                .list();
    }
}
