package vn.chibo.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes that a telephone shows, by RFC 6238. They follow the real time: the demo moves its own clock, no telephone
 * goes along.
 */
final class StepCodes {
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock TELEPHONES = Clock.systemUTC();

    private StepCodes() {}

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    /** What authenticator programs read out of the QR code. */
    static String address(String issuer, String username, String secret) {
        String name = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + name + ":" + username + "?secret=" + secret + "&issuer=" + name;
    }

    /** The step of time whose code it is; one step early or late is the difference of clocks. */
    static OptionalLong stepOf(String secret, String code) {
        var generator = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
        long seconds = generator.getTimeStep().toSeconds();
        long now = TELEPHONES.instant().getEpochSecond() / seconds;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> code(generator, key, step * seconds).equals(code))
                .findFirst();
    }

    private static String code(TimeBasedOneTimePasswordGenerator generator, SecretKeySpec key, long second) {
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(second));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
