package vn.chibo.members.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * One member's record to fill in or to correct.
 *
 * @param member null for a new one
 * @param back where the form came from
 * @param cells to choose from; empty when there is only one
 */
public record MemberFormPage(
        @Nullable UUID member,
        String name,
        String back,
        int version,
        Typed typed,
        Map<String, String> cells,
        String unit,
        FormErrors errors)
        implements Page {
    @Override
    public String template() {
        return "members/form";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
