package vn.chibo.meetings.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.MeetingView;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * The form of an item.
 *
 * @param item null for a new one
 * @param changedTo the title somebody else saved meanwhile; empty when nobody did
 */
public record ItemPage(
        MeetingView meeting,
        @Nullable UUID item,
        ItemForm form,
        Map<String, String> comrades,
        Map<String, String> probationary,
        FormErrors errors,
        String changedTo)
        implements Page {
    @Override
    public String template() {
        return "meetings/item";
    }

    @Override
    public HttpStatus status() {
        return changedTo.isEmpty() ? errors.status() : HttpStatus.CONFLICT;
    }
}
