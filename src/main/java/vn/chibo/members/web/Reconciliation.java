package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * A reconciliation with its differences, also its record once finished.
 *
 * @param kind REGISTER or FILES
 * @param counts as computed when it began
 * @param rest what was typed for all lines that are still open; null before
 */
public record Reconciliation(
        UUID id,
        String kind,
        String unitName,
        LocalDate begunOn,
        String begunBy,
        @Nullable LocalDate finishedOn,
        String finishedBy,
        Map<String, Integer> counts,
        List<Line> lines,
        boolean keeps,
        @Nullable String rest,
        FormErrors errors)
        implements Page {
    public record Line(
            UUID id,
            String code,
            UUID member,
            String name,
            @Nullable LocalDate settledOn,
            String remark) {}

    Reconciliation typed(String remark) {
        return new Reconciliation(
                id, kind, unitName, begunOn, begunBy, finishedOn, finishedBy, counts, lines, keeps, remark, errors);
    }

    public long open() {
        return lines.stream().filter(line -> line.settledOn() == null).count();
    }

    @Override
    public String template() {
        return "members/reconciliation";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
