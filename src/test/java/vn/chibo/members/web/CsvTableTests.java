package vn.chibo.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 90", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00A0=1", "＝1", "＠x"})
    void noTextIsAFormula(String text) {
        assertThat(CsvTable.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Nguyễn Văn An", "1=1", "a-b", "'đã có'"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(CsvTable.harmless(text)).isEqualTo(text);
    }

    @Test
    void valuesAreQuotedWhereTheyMustBe() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new CsvTable(out)) {
            table.row(Arrays.asList("a,b", "nói \"vâng\"", "hai\ndòng", null, LocalDate.of(1999, 2, 3), -5, "-5"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"a,b\",\"nói \"\"vâng\"\"\",\"hai\ndòng\",,03/02/1999,-5,'-5\r\n");
    }
}
