package vn.chibo.access.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.session.web.http.CookieSerializer;

/**
 * A session's cookie bears a signature beside the session's id. The table of sessions has no policy – it is read before
 * a scope can exist –, so that hostile SQL may see ids there or make rows up; neither opens a session without the key,
 * which SQL cannot read.
 */
class SignedSessionCookie implements CookieSerializer {
    private static final String ALGORITHM = "HmacSHA256";

    private final CookieSerializer cookies;
    private final SecretKeySpec key;

    SignedSessionCookie(CookieSerializer cookies, String hexadecimalKey) {
        this.cookies = cookies;
        this.key = new SecretKeySpec(HexFormat.of().parseHex(hexadecimalKey), ALGORITHM);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        String id = value.getCookieValue();
        String signed = id.isEmpty() ? id : id + "." + signature(id); // an empty one ends the session
        cookies.writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), signed));
    }

    @Override
    public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .flatMap(value -> Stream.ofNullable(id(value)))
                .toList();
    }

    private @Nullable String id(@Nullable String value) {
        String text = Objects.requireNonNullElse(value, "");
        int dot = text.indexOf('.');
        if (dot < 0) {
            return null;
        }
        String id = text.substring(0, dot);
        byte[] given = text.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, signature(id).getBytes(StandardCharsets.UTF_8)) ? id : null;
    }

    /** The purpose stands in the message: the same key signs scopes. */
    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(("session cookie " + id).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
