package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfWriterTests {
    static Stream<PartyDocument> documents() {
        return Stream.of(
                Samples.resolution(),
                Samples.minutes(),
                Samples.letter(),
                Samples.everywhere(Hostile.TEXT),
                Samples.everywhere("Ộ".repeat(PlainText.LINE)),
                Samples.longest());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void conformsToTheArchiveAndToScreenReaders(PartyDocument document) throws Exception {
        byte[] pdf = Written.pdf(document);
        assertThat(Written.objections(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Written.objections(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void saysWhatTheContentSays() throws Exception {
        String text = Written.pdfText(Written.pdf(Samples.resolution())).replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "CHI BỘ TOÁN - TIN HỌC",
                        "Số 07-NQ/CB",
                        "Quảng Ninh, ngày 05 tháng 11 năm 2026",
                        "NGHỊ QUYẾT",
                        "về lãnh đạo thực hiện nhiệm vụ tháng 11 năm 2026",
                        Samples.WORK,
                        "đ) Báo cáo.",
                        "T/M CHI BỘ",
                        "BÍ THƯ",
                        "- Lưu Chi bộ.");
        assertThat(text).doesNotContain("Số:", "K/T", "./.");
    }

    @Test
    void numbersPagesFromTheSecondOn() throws Exception {
        try (PDDocument document = Loader.loadPDF(Written.pdf(Samples.resolution()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var stripper = new org.apache.pdfbox.text.PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(document).strip()).doesNotStartWith("1");
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(document).strip()).startsWith("2");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("NGHỊ QUYẾT về lãnh đạo");
        }
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String text = Written.pdfText(Written.pdf(Samples.everywhere(Hostile.TEXT)));
        assertThat(text).contains("{{@anh}}", "<script>", "&lt;").doesNotContain("\u202E", "\u0007");
    }
}
