package vn.chibo.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.access.OpenSession;
import vn.chibo.organisations.PostKind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Page;

/** Oneself: posts, the way pages look, the password, where one is signed in. */
public record OwnPage(
        String name,
        String username,
        List<Post> posts,
        List<OpenSession> sessions,
        boolean changed,
        @Nullable RuleViolation violation)
        implements Page {
    @Override
    public String template() {
        return "organisations/me";
    }

    @Override
    public HttpStatus status() {
        return violation == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** @param kinds none for a plain member */
    public record Post(String unit, List<PostKind> kinds) {}
}
