package vn.chibo.documents;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.policy.RenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/**
 * Writes a {@link PartyDocument} as DOCX in the layout of 05-HD/VPTW. The template gives structure and weight, the
 * {@link PageLayout} every measure. poi-tl only finds the tags: each plugin is replaced by {@link DocxTag}, which sets
 * plain text, so neither a template nor a text can fetch an address, open a file or run an expression.
 */
@Component
public class DocxWriter {
    private static final byte[] OFFICIAL = template("official");
    private static final byte[] LETTER = template("letter");
    private static final byte[] MINUTES = template("minutes");
    private static final Configure LOCKED = locked();

    /** Writes the document; the stream stays open. */
    public void write(PartyDocument document, PageLayout layout, OutputStream out) {
        OfficialPage page = OfficialPage.of(document, layout);
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(templateOf(document)), LOCKED)) {
            XWPFDocument docx = template.getXWPFDocument();
            DocxMeasures.apply(docx, layout);
            properties(docx.getProperties().getCoreProperties(), page);
            template.render(tags(page)).write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] templateOf(PartyDocument document) {
        if (document.type() == DocumentType.LETTER) {
            return LETTER;
        }
        return document.signatures().size() == 2 ? MINUTES : OFFICIAL;
    }

    private static Map<String, Object> tags(OfficialPage page) {
        Map<String, Object> tags = new HashMap<>();
        tags.put("party", page.party());
        tags.put("placeDate", page.placeDate());
        tags.put("upperBody", page.upperBody());
        tags.put("issuer", page.issuer());
        tags.put("star", page.star());
        tags.put("number", page.number());
        tags.put("letterSubject", page.letterSubject());
        tags.put("draft", page.draft());
        tags.put("title", page.title());
        tags.put("subject", page.subject());
        tags.put("dashes", page.dashes());
        tags.put("addressees", DocxTag.addressed(page.addressLabel(), page.addressees()));
        tags.put("body", page.body());
        tags.put("recipientsLabel", page.recipientsLabel());
        tags.put("recipients", page.recipients());
        signature(tags, "right", page.right());
        if (page.left() != null) {
            signature(tags, "left", page.left());
        }
        return tags;
    }

    private static void signature(Map<String, Object> tags, String side, Signature signature) {
        tags.put(side + "Authority", signature.authority());
        tags.put(side + "Position", signature.position());
        tags.put(side + "Name", signature.name());
    }

    private static void properties(CoreProperties core, OfficialPage page) {
        core.setTitle(page.name());
        core.setCreator(page.issuer());
        core.setLastModifiedByUser(page.issuer());
        core.getUnderlyingProperties().setLanguageProperty(Optional.of("vi-VN"));
    }

    private static Configure locked() {
        ConfigureBuilder builder = Configure.builder().useDefaultEL(false);
        RenderPolicy plain = new DocxTag();
        for (char symbol : new char[] {'\0', '=', '@', '#', '*', '+'}) {
            builder.addPlugin(symbol, plain);
        }
        return builder.build();
    }

    private static byte[] template(String name) {
        String resource = "/documents/templates/" + name + ".docx";
        try (InputStream file = Objects.requireNonNull(DocxWriter.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
