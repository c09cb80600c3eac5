package vn.chibo.world;

import jakarta.servlet.http.Cookie;

/** A browser whose owner chose English. */
public final class English {
    public static final Cookie COOKIE = new Cookie("language", "en");

    private English() {}
}
