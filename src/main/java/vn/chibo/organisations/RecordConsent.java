package vn.chibo.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Records by which decision the upper committee lets a unit be what a rule advises against. */
@UseCase
public class RecordConsent {
    private static final int LONGEST_NUMBER = 60;
    private static final String RULES = "organisations[.](formation|committee|standing|inspection|kind)[.][A-Z_]+";

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordConsent(
            JdbcClient jdbc, Access access, OrganisationPaths paths, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.clock = clock;
        this.events = events;
    }

    /** The same decision recorded twice is recorded once. */
    public void record(Actor actor, UnitId unit, String rule, String number, LocalDate decidedOn) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        if (!rule.matches(RULES)) {
            throw RuleViolation.at("consentRule", "organisations.consent.rule-missing");
        }
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            throw RuleViolation.at("consentNumber", "organisations.consent.number", LONGEST_NUMBER);
        }
        if (decidedOn.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("consentDay", "organisations.consent.future");
        }
        jdbc.sql("""
                insert into organisations.consent (unit_id, unit_path, rule, number, decided_on, recorded_at)
                values (:unit, :path, :rule, :number, :day, :now) on conflict on constraint consent_once do nothing
                returning id
                """)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("rule", rule)
                .param("number", number.strip())
                .param("day", decidedOn)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional()
                .ifPresent(consent ->
                        events.publishEvent(new ConsentRecorded(unit, consent, rule, number.strip(), decidedOn)));
    }
}
