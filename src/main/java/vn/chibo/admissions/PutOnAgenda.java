package vn.chibo.admissions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.ProposeItem;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Brings a candidate who became due after the programme was drafted onto the cell's next session. */
@UseCase
public class PutOnAgenda {
    private final Cases cases;
    private final DueCandidates due;
    private final ProposeItem propose;
    private final JdbcClient jdbc;

    PutOnAgenda(Cases cases, DueCandidates due, ProposeItem propose, JdbcClient jdbc) {
        this.cases = cases;
        this.due = due;
        this.propose = propose;
        this.jdbc = jdbc;
    }

    /** The session it now stands on; refused while none is being prepared, for the draft will bring it by itself. */
    public MeetingId put(Actor actor, CaseId id) {
        CaseFile file = cases.changing(actor, id);
        cases.requireKeeper(actor, file);
        CaseState state = cases.progress().of(file);
        if (!state.hindrances().isEmpty()) {
            throw state.hindrances().getFirst();
        }
        if (!state.at(Stage.CELL_VOTE)) {
            throw new RuleViolation("admissions.agenda.not-due");
        }
        MeetingId meeting =
                next(file.head().unit()).orElseThrow(() -> new RuleViolation("admissions.agenda.no-session"));
        propose.propose(actor, meeting, due.item(state));
        return meeting;
    }

    private Optional<MeetingId> next(UnitId cell) {
        return jdbc.sql("""
                select id from meetings.meeting
                where unit_id = ? and state in ('DRAFT', 'WITH_COMMITTEE', 'PUBLISHED') and kind = 'REGULAR'
                order by period limit 1
                """).param(cell.value()).query(UUID.class).optional().map(MeetingId::new);
    }
}
