package vn.chibo.people;

import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Sealing;

/**
 * Citizen identity numbers at rest: encrypted, with a keyed index that finds duplicates without decrypting. The key
 * lives outside the database and is backed up apart.
 */
@Component
public class IdentityNumbers {
    private final Sealing sealing;
    private final byte[] indexKey;

    IdentityNumbers(@Value("${chibo.identity-key}") String hexKey) {
        sealing = new Sealing(hexKey, "cipher");
        indexKey = Sealing.mac(HexFormat.of().parseHex(hexKey), "index");
    }

    /** A different text each time, which only {@link #decrypt} reads. */
    public byte[] encrypt(String number) {
        return sealing.seal(number);
    }

    public String decrypt(byte[] sealed) {
        return sealing.open(sealed);
    }

    /** The same number always gives the same index; the index tells nothing without the key. */
    public byte[] index(String number) {
        return Sealing.mac(indexKey, number);
    }
}
