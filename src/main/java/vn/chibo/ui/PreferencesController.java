package vn.chibo.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PreferencesController {
    private static final Duration KEPT = Duration.ofDays(400);

    /** Goes back to where one was; only to an address of this program. */
    @PostMapping("/preferences")
    String choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        keep(response, "language", language, Preferences.LANGUAGES);
        keep(response, "theme", theme, Preferences.THEMES);
        keep(response, "type", type, Set.of("usual", "large"));
        return "redirect:" + (back.matches("/(?![/\\\\]).*") && !back.contains("\n") ? back : "/");
    }

    private static void keep(HttpServletResponse response, String name, @Nullable String value, Set<String> allowed) {
        if (value != null && allowed.contains(value)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name, value)
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
