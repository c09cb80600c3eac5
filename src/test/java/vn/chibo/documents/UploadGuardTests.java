package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chibo.shared.RuleViolation;

class UploadGuardTests {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>";
    private static final String WORDS =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p>%s</w:body></w:document>";
    private static final String RELATION =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\" TargetMode=\"%s\"/></Relationships>";

    @TempDir
    Path folder;

    private final UploadGuard guard = new UploadGuard();

    @Test
    void acceptsWhatTheProgramItselfWrites() throws Exception {
        assertThat(guard.check(file(Written.docx(Samples.resolution()))).kind()).isEqualTo(UploadKind.DOCX);
        assertThat(guard.check(file(Written.pdf(Samples.minutes()))).kind()).isEqualTo(UploadKind.PDF);
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        new RegisterSheet().write(RegisterTests.members(2000), sheet);
        Upload upload = guard.check(file(sheet.toByteArray()));
        assertThat(upload.kind()).isEqualTo(UploadKind.XLSX);
        assertThat(upload.formulas()).isFalse();
        assertThat(upload.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "hyperlink, https://example.org/, External, ",
        "hyperlink, file:///etc/passwd, External, external",
        "image, http://127.0.0.1/a.png, External, external",
        "attachedTemplate, http://127.0.0.1/t.dotm, External, external",
        "oleObject, embedded.bin, Internal, active",
        "aFChunk, part.html, Internal, active",
        "vbaProject, x.bin, Internal, active",
    })
    void followsNoReference(String type, String target, String mode, String refusal) throws Exception {
        Path docx = docx(Map.of("word/_rels/document.xml.rels", RELATION.formatted(type, target, mode)));
        if (refusal == null) {
            assertThat(guard.check(docx).kind()).isEqualTo(UploadKind.DOCX);
        } else {
            refuses("documents.upload." + refusal, docx);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, active",
        "word/activeX/activeX1.bin, active",
        "word/embeddings/a.xlsx, active",
        "../evil.xml, names",
        "/evil.xml, names",
        "word\\evil.xml, names",
        "WORD/document.xml, names",
    })
    void refusesEntriesThatDoNotBelong(String entry, String refusal) throws Exception {
        refuses("documents.upload." + refusal, docx(Map.of(entry, "<a/>")));
    }

    @Test
    void refusesDoctypesFieldsAndMarks() throws Exception {
        refuses("documents.upload.doctype", docx(Map.of("word/a.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")));
        refuses("documents.upload.broken", docx(Map.of("word/a.xml", "<a>")));
        refuses(
                "documents.upload.field",
                zip(Map.of(
                        "[Content_Types].xml",
                        TYPES,
                        "word/document.xml",
                        WORDS.formatted(
                                "", "<w:r><w:instrText> DDE</w:instrText><w:instrText>AUTO cmd</w:instrText></w:r>"))));
        refuses(
                "documents.secrecy.refused",
                zip(Map.of("[Content_Types].xml", TYPES, "word/document.xml", WORDS.formatted("TỐI MẬT", ""))));
    }

    @Test
    void refusesBombs() throws Exception {
        refuses("documents.upload.bomb", docx(Map.of("word/a.xml", "<a>" + " ".repeat(5_000_000) + "</a>")));
        Map<String, String> many = new LinkedHashMap<>();
        for (int entry = 0; entry < 2_001; entry++) {
            many.put("word/e" + entry, "");
        }
        refuses("documents.upload.bomb", docx(many));
        UploadGuard small = new UploadGuard(new UploadBudget(1 << 20, 2_000, 10_000, 1_000_000));
        assertThatThrownBy(() -> small.check(docx(Map.of("word/a.bin", "a".repeat(20_000)))))
                .hasMessage("documents.upload.bomb");
        assertThatThrownBy(() -> new UploadGuard(new UploadBudget(10, 9, 9, 9)).check(file(TYPES.getBytes())))
                .hasMessage("documents.upload.too-large");
    }

    @Test
    void refusesWhatIsNeither() throws Exception {
        refuses("documents.upload.empty", file(new byte[0]));
        refuses("documents.upload.type", file("<html></html>".getBytes(StandardCharsets.UTF_8)));
        refuses("documents.upload.type", zip(Map.of("a.txt", "b")));
        refuses("documents.upload.broken", file(new byte[] {'P', 'K', 3, 4, 0, 0}));
        refuses("documents.upload.broken", file("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)));
        refuses("documents.upload.encrypted", file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
    }

    @Test
    void refusesPdfThatActsOrIsLocked() throws Exception {
        refuses("documents.upload.active", pdf(document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        refuses(
                "documents.upload.encrypted",
                pdf(document ->
                        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))));
    }

    private void refuses(String key, Path file) {
        assertThatThrownBy(() -> guard.check(file))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(key);
    }

    private Path docx(Map<String, String> more) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", TYPES);
        entries.put("word/document.xml", WORDS.formatted("Chi bộ", ""));
        entries.putAll(more);
        return zip(entries);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(bytes.toByteArray());
    }

    private Path pdf(Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(bytes);
        }
        return file(bytes.toByteArray());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ""), bytes);
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }
}
