package vn.chibo.admissions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.AgendaPart;
import vn.chibo.meetings.AgendaSource;
import vn.chibo.meetings.Ground;
import vn.chibo.meetings.ItemKind;
import vn.chibo.meetings.ProposedItem;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/**
 * Candidates whose papers are complete and valid on the day of the session, each an item of its own. Recognitions come
 * from the register (PROBATION): the same way for members with and without a case.
 */
@Component
@Order(55)
class DueCandidates implements AgendaSource {
    static final String SOURCE = "ADMISSION";
    private static final Locale OFFICIAL = Locale.of("vi");

    private final Cases cases;
    private final MessageSource messages;

    DueCandidates(Cases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public List<ProposedItem> proposals(Actor actor, UnitId cell, YearMonth period, LocalDate day) {
        Progress progress = cases.progress(day);
        return cases
                .where("c.unit_id = :unit and c.ended_on is null and c.phase = 'CELL'", Map.of("unit", cell.value()))
                .stream()
                .map(progress::of)
                .filter(DueCandidates::due)
                .map(this::item)
                .toList();
    }

    static boolean due(CaseState state) {
        return state.at(Stage.CELL_VOTE) && state.hindrances().isEmpty();
    }

    ProposedItem item(CaseState state) {
        var head = state.file().head();
        String which = head.kind() == CaseKind.READMISSION ? "readmission" : "admission";
        return new ProposedItem(
                AgendaPart.OTHER,
                ItemKind.DISCUSS,
                words("admissions.agenda." + which, head.fullName()),
                "",
                null,
                false,
                Set.of(Ground.SITUATION),
                words("admissions.agenda.ground", state.have(), state.of()),
                SOURCE,
                head.id(),
                null);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }
}
