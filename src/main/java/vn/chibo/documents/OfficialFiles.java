package vn.chibo.documents;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.chibo.shared.UnitId;

/** Makes the DOCX and the PDF of an issued document and keeps them. */
@Component
class OfficialFiles {
    private final KeptFiles files;
    private final DocxWriter docx;
    private final PdfWriter pdf;

    OfficialFiles(KeptFiles files, DocxWriter docx, PdfWriter pdf) {
        this.files = files;
        this.docx = docx;
        this.pdf = pdf;
    }

    /** Both are drawn at once: whoever closes a meeting waits for the slower one only. */
    void make(UnitId unit, DocumentId id, PartyDocument issued, PageLayout layout) {
        var print = CompletableFuture.supplyAsync(() -> drawn(out -> pdf.write(issued, layout, out)));
        byte[] word = drawn(out -> docx.write(issued, layout, out));
        files.keep(unit, id, FileFormat.DOCX, name(issued, FileFormat.DOCX), word);
        files.keep(unit, id, FileFormat.PDF, name(issued, FileFormat.PDF), print.join());
    }

    private static byte[] drawn(Consumer<OutputStream> drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        drawing.accept(bytes);
        return bytes.toByteArray();
    }

    /** "05-NQ-CB NGHỊ QUYẾT về ….docx": the number without its first word, then title and subject. */
    private static String name(PartyDocument issued, FileFormat format) {
        String number = issued.numberText().replace('/', '-').replaceFirst("^\\S+ ", "");
        return number + " " + issued.name() + "." + format.ending();
    }
}
