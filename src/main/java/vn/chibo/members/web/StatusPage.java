package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.members.StatusKind;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * The decisions about a member's standing, and a form for the next.
 *
 * @param kinds what may follow on today's standing, each with its rule
 * @param documents issued decisions by id, with an empty choice first
 * @param countering the decision being taken back; null for a new one
 */
public record StatusPage(
        MemberFile file,
        boolean keeps,
        List<StatusLine> lines,
        Map<StatusKind, Rule> kinds,
        Map<String, String> documents,
        Map<String, String> typed,
        @Nullable UUID countering,
        FormErrors errors)
        implements Page {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "members/status";
    }
}
