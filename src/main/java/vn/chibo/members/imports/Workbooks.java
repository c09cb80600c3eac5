package vn.chibo.members.imports;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.SpreadsheetGuard;

/** Opens a harmless XLSX: where its sheets lie and which of its styles show days. */
final class Workbooks {
    /** How Excel calls its own formats of days, by their numbers. */
    private static final Map<String, String> BUILT_IN =
            Map.of("14", "mm-dd-yy", "15", "d-mmm-yy", "16", "d-mmm", "17", "mmm-yy", "22", "m/d/yy h:mm");

    private static final XMLInputFactory XML = xml();

    private Workbooks() {}

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    static RowFile open(Path file) throws IOException {
        SpreadsheetGuard.checkLarge(file);
        try (var zip = new ZipFile(file.toFile())) {
            Map<String, String> targets = new HashMap<>();
            each(zip, "xl/_rels/workbook.xml.rels", xml -> {
                if (xml.getLocalName().equals("Relationship")) {
                    targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
                }
            });
            Map<String, String> sheets = new LinkedHashMap<>();
            boolean[] since1904 = {false};
            each(zip, "xl/workbook.xml", xml -> {
                if (xml.getLocalName().equals("sheet")) {
                    String target = targets.getOrDefault(attribute(xml, "id"), "");
                    String entry = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    if (zip.getEntry(entry) != null) {
                        sheets.put(entry, attribute(xml, "name"));
                    }
                } else if (xml.getLocalName().equals("workbookPr")) {
                    since1904[0] = attribute(xml, "date1904").matches("1|true");
                }
            });
            return new Workbook(file, List.copyOf(sheets.keySet()), formats(zip), since1904[0]);
        } catch (XMLStreamException broken) {
            throw unreadable();
        }
    }

    /** The number format of each style of a cell; empty where the number is shown as it is. */
    private static List<String> formats(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> named = new HashMap<>(BUILT_IN);
        List<String> formats = new ArrayList<>();
        boolean[] ofCells = {false};
        each(zip, "xl/styles.xml", xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> named.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                case "cellXfs" -> ofCells[0] = true;
                case "cellStyles", "dxfs" -> ofCells[0] = false;
                case "xf" -> {
                    if (ofCells[0]) {
                        formats.add(named.getOrDefault(attribute(xml, "numFmtId"), ""));
                    }
                }
                default -> {}
            }
        });
        return formats;
    }

    private interface Element {
        void at(XMLStreamReader xml);
    }

    private static void each(ZipFile zip, String entry, Element element) throws IOException, XMLStreamException {
        if (zip.getEntry(entry) == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.at(xml);
                }
            }
        }
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(new ShortTexts(in));
    }

    /** By its name alone, whatever namespace the writer gave it. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    static RuleViolation unreadable() {
        return RuleViolation.at("file", "shared.spreadsheet.unreadable");
    }

    private static XMLInputFactory xml() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
