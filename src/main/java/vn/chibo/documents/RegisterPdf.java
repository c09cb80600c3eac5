package vn.chibo.documents;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Column;

/**
 * Prints a {@link Register} as PDF/A-2u on A4: headings repeat on each page, a row is never torn unless it is longer
 * than a page, columns are scaled to the sheet.
 */
@Component
public class RegisterPdf {
    private static final double SHORT_MM = 210;
    private static final double LONG_MM = 297;
    private static final double SIDES_MM = 21;
    private static final double PADDING_MM = 2.2;
    private static final int MANY_COLUMNS = 9;

    /** Writes the register; the stream stays open. */
    public void write(Register register, OutputStream out) {
        double width = register.landscape() ? LONG_MM : SHORT_MM;
        double height = register.landscape() ? SHORT_MM : LONG_MM;
        double room = width - SIDES_MM;
        double scale = Math.min(1, room / register.widthMm());
        List<Double> widths = register.columns().stream()
                .map(Column::widthMm)
                .map(mm -> mm * scale - PADDING_MM)
                .toList();
        String css = Css.fill(
                Css.REGISTER,
                Map.of(
                        "paper.widthMm", Double.toString(width),
                        "paper.heightMm", Double.toString(height),
                        "table.widthMm", Double.toString(register.widthMm() * scale),
                        "text.points", register.columns().size() > MANY_COLUMNS ? "9" : "11"));
        Pdf.plain("documents/register.jte", Map.of("register", register, "look", new Look(css, widths)), out);
    }

    /** The style sheet and the columns' inner widths. */
    record Look(String css, List<Double> widths) {}
}
