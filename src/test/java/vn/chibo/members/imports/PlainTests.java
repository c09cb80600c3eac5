package vn.chibo.members.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick ways through a text lead where the slow ones do, whatever stands in it. */
class PlainTests {
    private static final String[] PIECES = {
        "Nguyễn",
        "THỊ",
        " ",
        "  ",
        "\u00a0",
        "\t",
        "\n",
        "\r\n",
        "Đào",
        "đ",
        "ß",
        "İ",
        "Ω",
        "e\u0302\u0301",
        "\u0301",
        "\u1e9e",
        "\ufeff",
        "\u200b",
        "12/03",
        "-",
        "_",
        "Æ",
        "ǅ",
        "ﬁ",
        "\u00ad",
        "\ud83d\ude00",
        "\u0131",
        "K",
        "ŉ",
        "\u007f",
        "\u0085"
    };

    @Test
    void quickAndSlowAgree() {
        var random = new Random(20261123);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(6); piece > 0; piece--) {
                text.append(
                        random.nextInt(4) == 0
                                ? String.valueOf((char) random.nextInt(0x2000))
                                : PIECES[random.nextInt(PIECES.length)]);
            }
            String typed = text.toString();
            String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
            assertThat(Plain.line(typed))
                    .isEqualTo(composed.replaceAll("[\\s\u00a0\u2007\u202f\u200b\ufeff]+", " ")
                            .strip());
            String bare = Normalizer.normalize(typed, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT)
                    .replace('đ', 'd');
            assertThat(Plain.words(typed))
                    .isEqualTo(bare.replaceAll("[^a-z0-9]+", " ").strip());
        }
    }
}
