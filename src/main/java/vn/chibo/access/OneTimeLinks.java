package vn.chibo.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once and for a short time; only their hash is kept. */
@Component
public class OneTimeLinks {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link's token; without an account it is the one that makes the installation's first account. */
    public String issue(@Nullable UUID account, Duration life) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = OffsetDateTime.now(clock);
        jdbc.sql("select access.invite(?, ?, ?, ?)")
                .param(hash(token))
                .param(account)
                .param(now)
                .param(now.plus(life))
                .query((row, number) -> "")
                .single();
        return token;
    }

    /** The name behind a link that still works; an empty name for the first-account link. */
    public Optional<String> usernameBehind(String token) {
        return jdbc.sql("select coalesce(username, '') from access.invitation_in_force(?, ?)")
                .param(hash(token))
                .param(OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    /** Whether the token still makes the installation's first account. */
    public boolean isFirst(String token) {
        return usernameBehind(token).filter(String::isEmpty).isPresent();
    }

    /** Uses the link up and sets the password of the account behind it; false when it no longer works. */
    boolean use(String token, @Nullable String passwordHash) {
        if (usernameBehind(token).isEmpty()) {
            return false;
        }
        jdbc.sql("select access.use_invitation(?, ?, ?)")
                .param(hash(token))
                .param(OffsetDateTime.now(clock))
                .param(passwordHash)
                .query((row, number) -> "")
                .single();
        return true;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
