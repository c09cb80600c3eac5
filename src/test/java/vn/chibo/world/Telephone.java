package vn.chibo.world;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator program that learnt a secret. */
public final class Telephone {
    private static final int STEP = 30;

    private Telephone() {}

    /** What it shows so many steps ahead of now. */
    public static String code(String secret, int ahead) {
        var generator = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
        try {
            return generator.generateOneTimePasswordString(
                    key, Instant.now(Clock.systemUTC()).plusSeconds((long) ahead * STEP));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
