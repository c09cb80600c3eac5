package vn.chibo.documents;

import java.io.OutputStream;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes a {@link PartyDocument} as PDF in the layout of 05-HD/VPTW: PDF/A-2a for the archive and PDF/UA-1 for screen
 * readers. Same words and measures as {@link DocxWriter}; page breaks may differ by a line.
 */
@Component
public class PdfWriter {

    /** Writes the document; the stream stays open. */
    public void write(PartyDocument document, PageLayout layout, OutputStream out) {
        Pdf.tagged(
                "documents/official.jte",
                Map.of("page", OfficialPage.of(document, layout), "css", Css.official(layout)),
                out);
    }
}
