package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.imports.FileCheck;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.rulebook.WorkingDays;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * A member proposes a correction of one field of the own file, with the proof described in words (right to correction,
 * Law 91/2025). Numbers that are masked are never typed here: they are corrected face to face.
 */
@UseCase
public class ProposeCorrection {
    /** Corrected by decision, or masked, or not of the file. */
    private static final List<Field> NEVER = List.of(
            Field.STANDING,
            Field.LEFT_ON,
            Field.LEFT_BY,
            Field.IN_CELL_FROM,
            Field.CARD_NUMBER,
            Field.ORGANISATION,
            Field.EXTERNAL_ID,
            Field.NOTES,
            Field.DELETED);

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final FileCheck checks;
    private final Rulebook rulebook;
    private final WorkingDays working;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProposeCorrection(
            JdbcClient jdbc,
            FileCheck checks,
            Rulebook rulebook,
            WorkingDays working,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.rulebook = rulebook;
        this.working = working;
        this.clock = clock;
        this.events = events;
    }

    public static boolean open(Field field) {
        return !field.masked() && !NEVER.contains(field);
    }

    /**
     * @param before what the file says today, as people read it
     * @param proof what shows that it is wrong, in words: no scans of papers are kept
     */
    public CorrectionId propose(Actor actor, Field field, String before, String proposed, String proof) {
        var own = jdbc.sql("""
                select m.id, m.unit_id, m.unit_path, p.full_name, m.joined_on
                from members.member m join people.person p on p.id = m.person_id where m.person_id = ?
                """)
                .param(actor.requiredPerson())
                .query(Own.class)
                .optional()
                .orElseThrow(NotFound::new);
        String wanted = proposed.strip();
        if (!open(field)) {
            throw RuleViolation.at("field", "members.correction.not-here");
        }
        if (wanted.equals(before)) {
            throw RuleViolation.at("proposed", "members.correction.same");
        }
        if (wanted.length() > LONGEST) {
            throw RuleViolation.at("proposed", "members.status.long", LONGEST);
        }
        String shown = Transfers.said(proof, "proof");
        readable(own, field, wanted);
        LocalDate today = LocalDate.now(clock);
        int two = rulebook.inForce("data.acknowledge", own.unitPath(), today).number("workingDays");
        int ten = rulebook.inForce("data.correct", own.unitPath(), today).number("days");
        try {
            UUID id = jdbc.sql("""
                    insert into members.correction (member_id, field, before, proposed, proof, state, proposed_on,
                        acknowledge_by, answer_by)
                    values (:member, :field, :before, :proposed, :proof, 'OPEN', :today, :acknowledge, :answer) returning id
                    """)
                    .param("member", own.id())
                    .param("field", field.name())
                    .param("before", before)
                    .param("proposed", wanted)
                    .param("proof", shown)
                    .param("today", today)
                    .param("acknowledge", working.after(own.unitPath(), today, two))
                    .param("answer", today.plusDays(ten))
                    .query(UUID.class)
                    .single();
            events.publishEvent(new CorrectionProposed(new UnitId(own.unitId()), own.id(), id, field.name()));
            return new CorrectionId(id);
        } catch (DuplicateKeyException waiting) {
            throw RuleViolation.at("field", "members.correction.once");
        }
    }

    /** What the register would refuse is said to who proposes it, not first to who answers. */
    private void readable(Own own, Field field, String wanted) {
        Map<String, String> typed = new HashMap<>();
        typed.put(Field.FULL_NAME.name(), own.fullName());
        typed.put(Field.JOINED_ON.name(), own.joinedOn().toString());
        typed.put(field.name(), wanted);
        checks.checkKnown(KeepMember.row(typed), own.unitId(), own.unitPath(), own.id()).problems().stream()
                .filter(problem -> problem.blocks() && problem.field() == field)
                .findFirst()
                .ifPresent(problem -> {
                    throw RuleViolation.at(
                            "proposed", problem.key(), problem.arguments().toArray());
                });
    }

    private record Own(UUID id, UUID unitId, String unitPath, String fullName, LocalDate joinedOn) {}
}
