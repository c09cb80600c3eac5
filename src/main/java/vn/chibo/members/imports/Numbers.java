package vn.chibo.members.imports;

import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.chibo.people.IdentityNumbers;

/** Identity numbers in rows of a file: compared by index, kept sealed, as hexadecimal text. */
@Component
public class Numbers {
    private static final HexFormat HEX = HexFormat.of();

    private final IdentityNumbers numbers;

    Numbers(IdentityNumbers numbers) {
        this.numbers = numbers;
    }

    String index(String number) {
        return HEX.formatHex(numbers.index(number));
    }

    public String seal(String number) {
        return number.isEmpty() ? "" : HEX.formatHex(numbers.encrypt(number));
    }

    public String open(String sealed) {
        return sealed.isEmpty() ? "" : numbers.decrypt(HEX.parseHex(sealed));
    }

    byte[] sealed(String text) {
        return numbers.encrypt(text);
    }

    String unsealed(byte[] sealed) {
        return numbers.decrypt(sealed);
    }
}
