package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Gives a unit its official code, and the label of a line of leadership beside the tree. */
@UseCase
public class IdentifyUnit {
    private static final String SHAPE = "[0-9]+([.][0-9]+)*";
    private static final int LONGEST_CODE = 40;
    private static final Map<String, RuleViolation> WORDS = Map.of(
            "unit_code_unique", RuleViolation.at("code", "organisations.code.taken"),
            "unit_code_once", RuleViolation.at("codeFrom", "organisations.code.later"),
            "unit_code_life", RuleViolation.at("codeFrom", "organisations.code.unit-not-there"),
            "unit_label_once", RuleViolation.at("labelFrom", "organisations.label.twice"),
            "unit_label_life", RuleViolation.at("labelFrom", "organisations.code.unit-not-there"));

    private final JdbcClient jdbc;
    private final Access access;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    IdentifyUnit(JdbcClient jdbc, Access access, Constraints constraints, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.constraints = constraints;
        this.events = events;
    }

    /** The code counts from a day on; the one before it ends there. */
    public void code(Actor actor, UnitId unit, String typed, LocalDate from) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        String code = typed.strip();
        if (!code.matches(SHAPE) || code.length() > LONGEST_CODE) {
            throw RuleViolation.at("code", "organisations.code.shape");
        }
        constraints.keep(WORDS, () -> {
            jdbc.sql("""
                    update organisations.unit_code set valid = daterange(lower(valid), :from)
                    where unit_id = :unit and upper_inf(valid) and lower(valid) < :from
                    """).param("from", from).param("unit", unit.value()).update();
            return jdbc.sql("""
                    insert into organisations.unit_code (unit_id, valid, code) values (:unit, daterange(:from, null), :code)
                    """)
                    .param("unit", unit.value())
                    .param("from", from)
                    .param("code", code)
                    .update();
        });
        events.publishEvent(new UnitCoded(unit, unit.value(), code, from));
    }

    public void label(Actor actor, UnitId unit, UnitLabel label, LocalDate from) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        constraints.keep(WORDS, () -> jdbc.sql("""
                insert into organisations.unit_label (unit_id, label, valid) values (:unit, :label, daterange(:from, null))
                """)
                .param("unit", unit.value())
                .param("label", label.name())
                .param("from", from)
                .update());
        events.publishEvent(new UnitLabelled(unit, unit.value(), label, from));
    }

    /** @param until first day without the label */
    public void unlabel(Actor actor, UnitId unit, UnitLabel label, LocalDate until) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        int ended = jdbc.sql("""
                update organisations.unit_label set valid = daterange(lower(valid), :until)
                where unit_id = :unit and label = :label and upper_inf(valid) and lower(valid) < :until
                """)
                .param("until", until)
                .param("unit", unit.value())
                .param("label", label.name())
                .update();
        if (ended == 0) {
            throw RuleViolation.at("labelFrom", "organisations.label.not-there");
        }
        events.publishEvent(new LabelEnded(unit, unit.value(), label, until));
    }
}
