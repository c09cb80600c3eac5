package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chibo.shared.RuleViolation;

class PlainTextTests {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    @Test
    void composesVietnameseAndDropsWhatCannotBeSeen() {
        assertThat(PlainText.of(Normalizer.normalize("Đảng ủy\r\nxã", Normalizer.Form.NFD)))
                .isEqualTo("Đảng ủy\nxã");
        assertThat(PlainText.of("a\u0000\u202Eb\uFEFF\uD800\tc")).isEqualTo("ab c");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(PlainText.of("ộ".repeat(PlainText.LIMIT))).hasSize(PlainText.LIMIT);
        assertThatThrownBy(() -> PlainText.of("text", "a".repeat(PlainText.LIMIT + 1)))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.key()).isEqualTo("documents.text.too-long");
                    assertThat(violation.field()).isEqualTo("text");
                });
    }

    @Test
    void theFontHasEveryVietnameseLetter() {
        StringBuilder all = new StringBuilder("đĐ“”‘’–—…•₫°½×÷²³§±≤≥→");
        for (char vowel : VOWELS.toCharArray()) {
            all.append(vowel).append(Character.toUpperCase(vowel));
            for (char tone : TONES.toCharArray()) {
                String letter = Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC);
                all.append(letter).append(letter.toUpperCase());
            }
        }
        assertThat(Glyphs.missingIn(all.toString())).isEmpty();
    }

    @Test
    void saysWhatTheFontLacks() {
        assertThat(Glyphs.missingIn("Tốt 😀 rất tốt 😀 中\n")).containsExactly("😀", "中");
    }

    @Test
    void padsDaysBelowTenAndTheMonthsOneAndTwo() {
        assertThat(Words.date("Huế", LocalDate.of(2026, 2, 9))).isEqualTo("Huế, ngày 09 tháng 02 năm 2026");
        assertThat(Words.date("Huế", LocalDate.of(2026, 3, 10))).isEqualTo("Huế, ngày 10 tháng 3 năm 2026");
    }

    @Test
    void writesNumbersWithoutColonAndPadsBelowTen() {
        assertThat(Words.number(5, DocumentType.RESOLUTION, "CB")).isEqualTo("Số 05-NQ/CB");
        assertThat(Words.number(12, DocumentType.DECISION, "ĐU")).isEqualTo("Số 12-QĐ/ĐU");
        assertThat(Words.number(1234, DocumentType.PROGRAMME, "CB")).isEqualTo("Số 1234-CTr/CB");
    }

    @Test
    void lettersFollowTheVietnameseAlphabetOfLists() {
        StringBuilder letters = new StringBuilder();
        for (int index = 0; index < 23; index++) {
            letters.append(Words.letter(index)).append(' ');
        }
        assertThat(letters.toString()).isEqualTo("a b c d đ e g h i k l m n o p q r s t u v x y ");
        assertThat(Words.letter(23)).isEqualTo("aa");
    }

    @Test
    void everyTypeHasACodeAndATitle() {
        for (DocumentType type : DocumentType.values()) {
            assertThat(type.code()).isNotBlank();
            assertThat(type.title()).isNotBlank();
        }
    }
}
