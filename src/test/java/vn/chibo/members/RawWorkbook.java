package vn.chibo.members;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet whose XML is given word by word, also as no spreadsheet program would write it. */
final class RawWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private RawWorkbook() {}

    /** @param rows what stands between the ends of {@code sheetData} */
    static byte[] of(String rows) {
        return of("", rows);
    }

    static byte[] of(String workbookProperties, String rows) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s">%s<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>
                    """.formatted(MAIN, OFFICE, workbookProperties));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/styles.xml", """
                    <styleSheet xmlns="%s"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
                    """.formatted(MAIN));
            put(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>
                    """.formatted(MAIN, rows));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A row of texts written into their cells. */
    static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < texts.length; column++) {
            row.append(cell((char) ('A' + column) + "" + number, texts[column]));
        }
        return row.append("</row>").toString();
    }

    static String cell(String ref, String text) {
        return "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
