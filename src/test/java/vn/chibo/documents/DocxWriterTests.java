package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

class DocxWriterTests {
    static Stream<PartyDocument> documents() {
        return Stream.of(Samples.resolution(), Samples.minutes(), Samples.letter(), Samples.everywhere(Hostile.TEXT));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isValidByTheSchema(PartyDocument document) throws Exception {
        try (XWPFDocument docx = Written.opened(Written.docx(document))) {
            List<XmlError> errors = new ArrayList<>();
            docx.getDocument().validate(new XmlOptions().setErrorListener(errors));
            assertThat(errors).isEmpty();
            assertThat(docx.getTables()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void saysWhatTheContentSays() throws Exception {
        assertThat(Written.docxText(Written.docx(Samples.resolution())))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 07-NQ/CB", "Quảng Ninh, ngày 05 tháng 11 năm 2026")
                .contains("NGHỊ QUYẾT", Samples.WORK, "đ) Báo cáo.", "- Lưu Chi bộ.")
                .doesNotContain("{{", "Số:", "K/T", "./.");
    }

    @Test
    void minutesBearTakerAndChair() throws Exception {
        assertThat(Written.docxText(Written.docx(Samples.minutes())))
                .contains("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ", "Phạm Quỳnh Hương", "Nguyễn Thị Ngọc Ánh");
    }

    @Test
    void aLettersSubjectStandsUnderItsNumberAndADraftIsMarked() throws Exception {
        assertThat(Written.docxText(Written.docx(Samples.letter())))
                .contains("Số 03-CV/CB\tvề việc cử đảng viên dự lớp bồi dưỡng\tDỰ THẢO")
                .contains("Kính gửi: Đảng ủy xã Đông Sơn")
                .doesNotContain("CÔNG VĂN", "-----");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        byte[] docx = Written.docx(Samples.everywhere(Hostile.TEXT));
        assertThat(Written.docxText(docx))
                .contains("{{@anh}} {{x}}", "</w:t></w:r>")
                .doesNotContain("\u202E");
        try (XWPFDocument opened = Written.opened(docx)) {
            assertThat(opened.getAllPictures()).isEmpty();
            assertThat(opened.getPackagePart().getRelationships())
                    .allMatch(relation -> relation.getTargetMode() == org.apache.poi.openxml4j.opc.TargetMode.INTERNAL);
        }
    }

    @Test
    void measuresComeFromTheLayout() throws Exception {
        Map<String, String> values = new HashMap<>(PageLayout.shipped().values());
        values.put("paper.leftMm", "35");
        values.put("size.body", "15");
        values.put("paper.mirrored", "true");
        var out = new ByteArrayOutputStream();
        new DocxWriter().write(Samples.resolution(), PageLayout.of(values), out);
        try (XWPFDocument docx = Written.opened(out.toByteArray())) {
            CTPageMar margins = docx.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getLeft().toString()).isEqualTo(Integer.toString(DocxMeasures.twips(35)));
            assertThat(docx.getStyles()
                            .getStyle("BODY")
                            .getCTStyle()
                            .getRPr()
                            .getSzArray(0)
                            .getVal()
                            .toString())
                    .isEqualTo("30");
            assertThat(docx.getSettings().getMirrorMargins()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"official", "letter", "minutes"})
    void theTemplatesAreWhatTheirMakerMakes(String name) throws Exception {
        var out = new ByteArrayOutputStream();
        new TemplateMaker().make(name).write(out);
        try (XWPFDocument made = Written.opened(out.toByteArray());
                XWPFDocument kept =
                        new XWPFDocument(getClass().getResourceAsStream("/documents/templates/" + name + ".docx"))) {
            assertThat(kept.getDocument().xmlText().equals(made.getDocument().xmlText()))
                    .as("run TemplateMaker")
                    .isTrue();
            assertThat(styles(kept).equals(styles(made)))
                    .as("run TemplateMaker")
                    .isTrue();
        }
    }

    private static String styles(XWPFDocument docx) {
        return docx.getStyles().getStyles().stream()
                .map(style -> style.getCTStyle().xmlText())
                .collect(Collectors.joining());
    }
}
