package vn.chibo.members.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.chibo.members.HandOutAccount.Handed;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * Before a member's file: what the list shows, and what the file is opened for.
 *
 * @param username of the account there is; empty when there is none
 * @param proposed a free name for a new one
 * @param handed the one-time link just made; shown once
 * @param mergings other records that were merged into this one
 */
public record DoorPage(
        MemberFile file,
        String purpose,
        String username,
        String proposed,
        @org.jspecify.annotations.Nullable Handed handed,
        List<DuplicatesPage.Merged> mergings,
        FormErrors errors)
        implements Page {
    /** The usual purposes; another one may be typed. */
    public static final List<String> PURPOSES = List.of("review", "meeting", "matter", "report");

    @Override
    public String template() {
        return "members/door";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
