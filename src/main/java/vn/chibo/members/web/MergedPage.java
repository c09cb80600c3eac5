package vn.chibo.members.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.members.UndoMerging.Later;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * What a merging did, and undoing it.
 *
 * @param fields taken from the other record
 * @param moved by kind of row, how many speak of the kept one since
 * @param stayed by kind of row, how many stayed with the other record
 * @param later what stands against undoing
 */
public record MergedPage(
        UUID id,
        UUID member,
        String kept,
        String cell,
        String other,
        String otherCell,
        String reason,
        List<String> fields,
        Map<String, Integer> moved,
        Map<String, Integer> stayed,
        String by,
        OffsetDateTime at,
        String undoneBy,
        @Nullable OffsetDateTime undoneAt,
        String undoReason,
        List<Later> later,
        boolean keeps,
        String typed,
        FormErrors errors)
        implements Page {
    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "members/merged";
    }
}
