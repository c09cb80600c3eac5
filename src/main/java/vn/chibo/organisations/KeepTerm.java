package vn.chibo.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
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

/** Records the terms of a committee (nhiệm kỳ); a term's end is moved only on a basis, and the old end stays known. */
@UseCase
public class KeepTerm {
    private static final int LONGEST_NUMBER = 40;
    private static final Map<String, RuleViolation> WORDS = Map.of(
            "term_apart", RuleViolation.at("termFrom", "organisations.term.overlaps"),
            "term_life", RuleViolation.at("termFrom", "organisations.term.unit-not-there"));
    private static final Map<String, RuleViolation> AMENDED = Map.of(
            "term_apart", RuleViolation.at("newUntil", "organisations.term.overlaps"),
            "term_life", RuleViolation.at("newUntil", "organisations.term.unit-not-there"));

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Constraints constraints;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepTerm(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            Constraints constraints,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.constraints = constraints;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param number what it is called: "2020–2025", "XXIII"
     * @param until first day after the term
     */
    public TermId open(Actor actor, UnitId unit, String number, LocalDate from, LocalDate until, String basis) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            throw RuleViolation.at("termNumber", "organisations.term.number", LONGEST_NUMBER);
        }
        if (!until.isAfter(from)) {
            throw RuleViolation.at("termUntil", "organisations.term.until-before-from");
        }
        UUID term = constraints.keep(WORDS, () -> jdbc.sql("""
                insert into organisations.term (unit_id, unit_path, number, valid, basis)
                values (:unit, :path, :number, daterange(:from, :until), :basis) returning id
                """)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("number", number.strip())
                .param("from", from)
                .param("until", until)
                .param("basis", basis.strip())
                .query(UUID.class)
                .single());
        events.publishEvent(new TermOpened(unit, term, number.strip(), from, until));
        return new TermId(term);
    }

    private record Held(UUID unitId, LocalDate since, LocalDate until) {}

    /** Shortens or prolongs a term. */
    public void amend(Actor actor, TermId term, LocalDate newUntil, String basis, String reason) {
        Held held =
                jdbc.sql("""
                select unit_id, lower(valid) as since, upper(valid) as until from organisations.term where id = ?
                for update
                """).param(term.value()).query(Held.class).optional().orElseThrow(NotFound::new);
        UnitId unit = new UnitId(held.unitId());
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        if (basis.isBlank()) {
            throw RuleViolation.at("amendBasis", "organisations.term.basis-missing");
        }
        if (!newUntil.isAfter(held.since())) {
            throw RuleViolation.at("newUntil", "organisations.term.until-before-from");
        }
        if (newUntil.equals(held.until())) {
            return; // pressed twice
        }
        constraints.keep(AMENDED, () -> jdbc.sql("""
                update organisations.term set valid = daterange(lower(valid), :until) where id = :term
                """)
                .param("until", newUntil)
                .param("term", term.value())
                .update());
        jdbc.sql("""
                insert into organisations.term_amendment (term_id, place, old_until, new_until, basis, reason, recorded_at)
                select :term, 1 + count(*), :old, :new, :basis, :reason, :now
                from organisations.term_amendment where term_id = :term
                """)
                .param("term", term.value())
                .param("old", held.until())
                .param("new", newUntil)
                .param("basis", basis.strip())
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new TermAmended(unit, term.value(), held.until(), newUntil, basis.strip()));
    }
}
