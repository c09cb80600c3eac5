package vn.chibo.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.chibo.shared.RuleViolation;

/** Checks the XML parts of an office file and gathers a DOCX's text, paragraph by paragraph. */
final class OfficeXml extends DefaultHandler {
    private static final SAXParserFactory PARSERS = parsers();
    private static final Pattern FETCHING = Pattern.compile(
            "\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD|MACROBUTTON)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTIVE_TYPE =
            Pattern.compile("vbaproject|macroenabled|activex|oleobject|/package$|afchunk|control$|attachedtemplate");
    private static final Pattern SAFE_LINK = Pattern.compile("(?i)(https?|mailto):.*|#.*");

    private final Set<String> contentTypes = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder fields = new StringBuilder();
    private boolean formulas;
    private boolean word;
    private String element = "";

    void check(String name, InputStream in) throws IOException {
        word = name.startsWith("word/");
        try {
            PARSERS.newSAXParser().parse(new InputSource(in), this);
        } catch (SAXParseException broken) {
            String message = String.valueOf(broken.getMessage());
            throw new RuleViolation(
                    message.contains("DOCTYPE") ? "documents.upload.doctype" : "documents.upload.broken");
        } catch (SAXException | ParserConfigurationException broken) {
            throw new RuleViolation("documents.upload.broken");
        }
        Matcher fetching = FETCHING.matcher(fields);
        if (fetching.find()) {
            throw new RuleViolation("documents.upload.field", fetching.group());
        }
    }

    String text() {
        return text.toString();
    }

    boolean formulas() {
        return formulas;
    }

    boolean declares(String type) {
        return contentTypes.stream().anyMatch(declared -> declared.contains(type));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        element = name;
        switch (name) {
            case "Override", "Default" -> contentType(String.valueOf(attributes.getValue("ContentType")));
            case "Relationship" -> relationship(attributes);
            case "altChunk" -> throw new RuleViolation("documents.upload.active", name);
            case "fldSimple" -> fields.append(' ').append(attributes.getValue(uri, "instr"));
            case "f" -> formulas |= uri.contains("spreadsheetml");
            case "p", "br" -> newLine(uri);
            case "tab" -> text.append(word ? "\t" : "");
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        element = "";
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (word && element.equals("t")) {
            text.append(letters, start, length);
        } else if (element.equals("instrText")) {
            fields.append(letters, start, length);
        }
    }

    private void newLine(String uri) {
        if (word && uri.contains("wordprocessingml")) {
            text.append('\n');
        }
    }

    private void contentType(String type) {
        contentTypes.add(type);
        if (ACTIVE_TYPE.matcher(type.toLowerCase(Locale.ROOT)).find()) {
            throw new RuleViolation("documents.upload.active", type);
        }
    }

    private static void relationship(Attributes attributes) {
        String type = String.valueOf(attributes.getValue("Type")).toLowerCase(Locale.ROOT);
        String target = String.valueOf(attributes.getValue("Target"));
        boolean external = "External".equalsIgnoreCase(attributes.getValue("TargetMode"));
        if (external
                && !(type.endsWith("/hyperlink") && SAFE_LINK.matcher(target).matches())) {
            throw new RuleViolation("documents.upload.external", target);
        }
        if (ACTIVE_TYPE.matcher(type).find()) {
            throw new RuleViolation("documents.upload.active", type.substring(type.lastIndexOf('/') + 1));
        }
    }

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setXIncludeAware(false);
            return parsers;
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
