package vn.chibo.meetings.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.PaperText;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** @param mayWrite the reader is the preparer, or prepares the session */
public record PaperPage(
        MeetingView meeting, UUID item, PaperText.Paper paper, boolean mayWrite, String text, FormErrors errors)
        implements Page {
    @Override
    public String template() {
        return "meetings/paper";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
