package vn.chibo.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Turns a template into PDF/A-2a and PDF/UA-1 with the embedded font; nothing outside the page is ever fetched. */
final class Pdf {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pdf.class.getClassLoader(), "vn.chibo");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    /** Line breaking takes quadratic time over a word without end; a space after every so many letters ends it. */
    private static final Pattern ENDLESS_WORD = Pattern.compile("(?:&[#\\w]+;|[^\\s<>&]){80}(?=[^\\s<>])");

    private static final byte[] REGULAR = font("Regular");
    private static final byte[] ITALIC = font("Italic");
    private static final byte[] BOLD = font("Bold");
    private static final byte[] BOLD_ITALIC = font("BoldItalic");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** With the structure that screen readers need: for documents of some pages. */
    static void tagged(String template, Map<String, Object> parameters, OutputStream out) {
        write(template, parameters, PdfAConformance.PDFA_2_A, out);
    }

    /** Without structure, which for thousands of cells takes the memory of the whole program. */
    static void plain(String template, Map<String, Object> parameters, OutputStream out) {
        write(template, parameters, PdfAConformance.PDFA_2_U, out);
    }

    private static void write(
            String template, Map<String, Object> parameters, PdfAConformance conformance, OutputStream out) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, parameters, html);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        face(builder, REGULAR, 400, FontStyle.NORMAL);
        face(builder, ITALIC, 400, FontStyle.ITALIC);
        face(builder, BOLD, 700, FontStyle.NORMAL);
        face(builder, BOLD_ITALIC, 700, FontStyle.ITALIC);
        builder.useFastMode();
        builder.useUriResolver((base, address) -> null);
        builder.usePdfUaAccessibility(conformance == PdfAConformance.PDFA_2_A);
        builder.usePdfAConformance(conformance);
        builder.useColorProfile(SRGB);
        builder.withProducer("Chi Bo");
        builder.withHtmlContent(ENDLESS_WORD.matcher(html.toString()).replaceAll("$0 "), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void face(PdfRendererBuilder builder, byte[] font, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(font), "Tinos", weight, style, true);
    }

    private static byte[] font(String face) {
        String resource = "/fonts/tinos/Tinos-" + face + ".ttf";
        try (InputStream file = Objects.requireNonNull(Pdf.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
