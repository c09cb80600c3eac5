package vn.chibo.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;

/** Codes on paper, each good for one sign-in without the telephone. */
final class RecoveryCodes {
    private static final int CODES = 10;
    private static final int BYTES = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Sixteen letters and digits in groups of four. */
    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(CODES).toList();
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return String.join(
                "-", Base32.toBase32String(bytes).toLowerCase(Locale.ROOT).split("(?<=\\G.{" + GROUP + "})"));
    }

    /** However it is typed: with or without hyphens, small or capital. Eighty random bits need no slow hash. */
    static String hash(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
