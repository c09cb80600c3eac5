package vn.chibo.documents;

import java.io.ByteArrayOutputStream;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;

/** Makes the DOCX and the PDF of an issued document and keeps them. */
@Component
class OfficialFiles {
    private final StoreFile files;
    private final DocxWriter docx;
    private final PdfWriter pdf;

    OfficialFiles(StoreFile files, DocxWriter docx, PdfWriter pdf) {
        this.files = files;
        this.docx = docx;
        this.pdf = pdf;
    }

    void make(Actor actor, DocumentId id, PartyDocument issued, PageLayout layout) {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        docx.write(issued, layout, word);
        files.store(actor, id, FileFormat.DOCX, name(issued, FileFormat.DOCX), word.toByteArray());
        ByteArrayOutputStream print = new ByteArrayOutputStream();
        pdf.write(issued, layout, print);
        files.store(actor, id, FileFormat.PDF, name(issued, FileFormat.PDF), print.toByteArray());
    }

    /** "05-NQ-CB NGHỊ QUYẾT về ….docx": the number without its first word, then title and subject. */
    private static String name(PartyDocument issued, FileFormat format) {
        String number = issued.numberText().replace('/', '-').replaceFirst("^\\S+ ", "");
        return number + " " + issued.name() + "." + format.ending();
    }
}
