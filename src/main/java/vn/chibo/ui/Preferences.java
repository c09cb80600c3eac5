package vn.chibo.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Language, theme and type size, chosen by the person and kept in the browser. */
record Preferences(String language, String theme, boolean large) {
    static final Set<String> LANGUAGES = Set.of("vi", "en");
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    static Preferences of(HttpServletRequest request) {
        String language = cookie(request, "language", "vi");
        String theme = cookie(request, "theme", "auto");
        return new Preferences(
                LANGUAGES.contains(language) ? language : "vi",
                THEMES.contains(theme) ? theme : "auto",
                cookie(request, "type", "").equals("large"));
    }

    Locale locale() {
        return Locale.of(language);
    }

    private static String cookie(HttpServletRequest request, String name, String otherwise) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? otherwise
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(otherwise);
    }
}
