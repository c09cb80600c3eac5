package vn.chibo.organisations.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.access.OpenSession;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/** Oneself: posts, what one is in charge of, the way pages look, the password, where one is signed in. */
public record OwnPage(
        String name,
        String username,
        List<Post> posts,
        List<Charge> charges,
        List<OpenSession> sessions,
        List<DelegationsPage.Row> delegations,
        boolean changed,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/me";
    }

    public Map<String, String> languages(Ui ui) {
        return choices(ui, "language", "vi", "en");
    }

    public Map<String, String> themes(Ui ui) {
        return choices(ui, "theme", "auto", "light", "dark");
    }

    public Map<String, String> types(Ui ui) {
        return choices(ui, "type", "usual", "large");
    }

    private static Map<String, String> choices(Ui ui, String what, String... values) {
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.asList(values).forEach(value -> choices.put(value, ui.t("organisations.me." + what + "." + value)));
        return choices;
    }

    /** @param kinds words of the posts, none for a plain member */
    public record Post(String unit, List<String> kinds) {}
}
