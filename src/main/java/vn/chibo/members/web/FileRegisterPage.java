package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * Where the paper files lie, what is lent, when register and files were last reconciled, and the handover.
 *
 * @param open the line with its forms shown; null for none
 * @param comrades id → name, to choose who hands over to whom; empty in a committee
 */
public record FileRegisterPage(
        List<Line> lines,
        int found,
        int page,
        @Nullable UUID open,
        List<Turn> turns,
        List<Handover> handovers,
        Map<String, String> comrades,
        Map<String, String> typed,
        boolean keeps,
        FormErrors errors)
        implements Page {
    static final int SIZE = 50;

    /** @param loan the open loan; null while the file is in its place */
    public record Line(
            UUID member,
            String name,
            String cell,
            String fileNumber,
            String place,
            @Nullable UUID loan,
            String borrower,
            @Nullable LocalDate dueOn) {
        public boolean late(LocalDate today) {
            return dueOn != null && dueOn.isBefore(today);
        }
    }

    /**
     * A reconciliation's turn.
     *
     * @param last when the last one was finished
     * @param due when the next one should be; null before the first
     * @param running the one that is open
     */
    public record Turn(
            String kind,
            Rule rule,
            @Nullable UUID lastId,
            @Nullable LocalDate last,
            @Nullable LocalDate due,
            @Nullable UUID running) {}

    public record Handover(UUID id, String outgoing, String incoming, LocalDate begunOn, boolean done) {}

    @Override
    public String template() {
        return "members/file-register";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public int size() {
        return SIZE;
    }
}
