package vn.chibo.meetings.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.MeetingView;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * @param move a refused postponement, or an empty one
 * @param changed somebody else saved meanwhile
 */
public record SessionPage(
        MeetingView meeting,
        ArrangementForm form,
        Map<String, String> comrades,
        MoveForm move,
        boolean publishes,
        FormErrors errors,
        FormErrors moveErrors,
        FormErrors cancelErrors,
        boolean changed)
        implements Page {
    /** A postponement or a cancellation as typed. */
    public record MoveForm(String newDay, String newHour, String reason) {
        public MoveForm {
            newDay = Typed.text(newDay);
            newHour = Typed.text(newHour);
            reason = Typed.text(reason);
        }

        static MoveForm empty() {
            return new MoveForm("", "", "");
        }
    }

    @Override
    public String template() {
        return "meetings/session";
    }

    @Override
    public HttpStatus status() {
        boolean fine = errors.isEmpty() && moveErrors.isEmpty() && cancelErrors.isEmpty();
        return changed ? HttpStatus.CONFLICT : fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
