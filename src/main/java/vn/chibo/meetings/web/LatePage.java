package vn.chibo.meetings.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Page;

/** Typed after the sealing: not stored, but given back to who typed it, to copy from. */
public record LatePage(UUID meeting, String typed, RuleViolation why) implements Page {
    @Override
    public String template() {
        return "meetings/late";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
