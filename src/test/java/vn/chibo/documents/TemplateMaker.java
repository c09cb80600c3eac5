package vn.chibo.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/**
 * Makes the three templates in {@code src/main/resources/documents/templates}. Run the main method after a change;
 * {@code DocxWriterTests} fails while the committed files differ in structure from what this class makes.
 */
final class TemplateMaker {
    private static final Set<Role> BOLD = EnumSet.of(
            Role.ISSUER,
            Role.PARTY,
            Role.TITLE,
            Role.SUBJECT,
            Role.DASHES,
            Role.HEADING,
            Role.BOLD,
            Role.CELL_HEAD,
            Role.AUTHORITY,
            Role.NAME,
            Role.DRAFT);
    private static final Set<Role> ITALIC = EnumSet.of(Role.PLACE_DATE, Role.LETTER_SUBJECT, Role.ITALIC);
    private static final Set<Role> JUSTIFIED = EnumSet.of(Role.HEADING, Role.BODY, Role.ITALIC, Role.BOLD);
    private static final Set<Role> LEFT =
            EnumSet.of(Role.CELL, Role.SPACER, Role.RECIPIENTS_LABEL, Role.RECIPIENT, Role.ADDRESSEE);
    private static final Set<Role> KEPT = EnumSet.of(Role.HEADING, Role.AUTHORITY, Role.POSITION);

    private final XWPFDocument docx = new XWPFDocument();

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of("src/main/resources/documents/templates");
        for (String name : new String[] {"official", "letter", "minutes"}) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".docx"))) {
                new TemplateMaker().make(name).write(out);
            }
        }
    }

    XWPFDocument make(String name) {
        styles();
        letterhead(name.equals("letter"));
        if (!name.equals("letter")) {
            tag(Role.TITLE, "title");
            tag(Role.SUBJECT, "subject");
            tag(Role.DASHES, "dashes");
        }
        tag(Role.ADDRESSEE, "addressees");
        tag(Role.BODY, "body");
        closing(name.equals("minutes"));
        if (name.equals("minutes")) {
            tag(Role.RECIPIENTS_LABEL, "recipientsLabel");
            tag(Role.RECIPIENT, "recipients");
        }
        pageNumber();
        DocxMeasures.apply(docx, PageLayout.shipped());
        return docx;
    }

    private void letterhead(boolean letter) {
        XWPFTable table = table();
        XWPFTableCell left = table.getRow(0).getCell(0);
        tag(left.getParagraphArray(0), Role.UPPER_BODY, "upperBody");
        tag(left.addParagraph(), Role.ISSUER, "issuer");
        tag(left.addParagraph(), Role.STAR, "star");
        tag(left.addParagraph(), Role.NUMBER, "number");
        if (letter) {
            tag(left.addParagraph(), Role.LETTER_SUBJECT, "letterSubject");
        }
        tag(left.addParagraph(), Role.DRAFT, "draft");
        XWPFTableCell right = table.getRow(0).getCell(1);
        tag(right.getParagraphArray(0), Role.PARTY, "party");
        tag(right.addParagraph(), Role.PLACE_DATE, "placeDate");
        spacer();
    }

    private void closing(boolean minutes) {
        XWPFTable table = table();
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        if (minutes) {
            signature(left, "left");
        } else {
            tag(left.getParagraphArray(0), Role.RECIPIENTS_LABEL, "recipientsLabel");
            tag(left.addParagraph(), Role.RECIPIENT, "recipients");
        }
        signature(table.getRow(0).getCell(1), "right");
        spacer();
    }

    private void signature(XWPFTableCell cell, String side) {
        tag(cell.getParagraphArray(0), Role.AUTHORITY, side + "Authority");
        tag(cell.addParagraph(), Role.POSITION, side + "Position");
        tag(cell.addParagraph(), Role.NAME, side + "Name");
    }

    private XWPFTable table() {
        XWPFTable table = docx.createTable(1, 2);
        table.removeBorders();
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(DocxMeasures.twips(PageLayout.shipped().paper().textMm()));
        CTTblCellMar margins = properties.addNewTblCellMar();
        zero(margins.addNewTop());
        zero(margins.addNewLeft());
        zero(margins.addNewBottom());
        zero(margins.addNewRight());
        zero(properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd());
        return table;
    }

    private static void zero(CTTblWidth width) {
        width.setW(BigInteger.ZERO);
        width.setType(STTblWidth.DXA);
    }

    private void tag(Role role, String name) {
        tag(docx.createParagraph(), role, name);
    }

    private static void tag(XWPFParagraph paragraph, Role role, String name) {
        paragraph.setStyle(role.name());
        paragraph.createRun().setText("{{" + name + "}}");
    }

    private void spacer() {
        docx.createParagraph().setStyle(Role.SPACER.name());
    }

    private void pageNumber() {
        CTSectPr section = docx.getDocument().getBody().isSetSectPr()
                ? docx.getDocument().getBody().getSectPr()
                : docx.getDocument().getBody().addNewSectPr();
        section.addNewTitlePg();
        XWPFParagraph paragraph = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle(Role.PAGE_NUMBER.name());
        CTP field = paragraph.getCTP();
        field.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        field.addNewR().addNewInstrText().setStringValue(" PAGE ");
        field.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
        docx.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle(Role.PAGE_NUMBER.name());
    }

    private void styles() {
        XWPFStyles styles = docx.createStyles();
        styles.setSpellingLanguage("vi-VN");
        for (Role role : Role.values()) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setType(STStyleType.PARAGRAPH);
            style.setStyleId(role.name());
            style.addNewName().setVal("Chi Bo " + role.name().toLowerCase().replace('_', ' '));
            style.addNewQFormat();
            paragraph(style.addNewPPr(), role);
            letters(style.addNewRPr(), role);
            if (role == Role.BODY) {
                style.setDefault(true);
            }
            styles.addStyle(new XWPFStyle(style));
        }
    }

    private static void paragraph(CTPPrGeneral properties, Role role) {
        if (KEPT.contains(role)) {
            properties.addNewKeepNext();
        }
        if (role == Role.PARTY) {
            var rule = properties.addNewPBdr().addNewBottom();
            rule.setVal(STBorder.SINGLE);
            rule.setSz(BigInteger.valueOf(6));
            rule.setSpace(BigInteger.ONE);
            rule.setColor("auto");
        }
        if (role == Role.PLACE_DATE || role == Role.NUMBER || role == Role.LETTER_SUBJECT || role == Role.DRAFT) {
            properties.addNewSpacing().setBefore(BigInteger.valueOf(60));
        } else if (role == Role.CELL || role == Role.CELL_HEAD) {
            var spacing = properties.addNewSpacing();
            spacing.setBefore(BigInteger.valueOf(20));
            spacing.setAfter(BigInteger.valueOf(20));
        } else if (role == Role.AUTHORITY || role == Role.RECIPIENTS_LABEL) {
            properties.addNewSpacing().setBefore(BigInteger.valueOf(120));
        } else if (role == Role.DASHES) {
            properties.addNewSpacing().setAfter(BigInteger.valueOf(200));
        }
        properties.addNewJc().setVal(alignment(role));
        if (role == Role.TITLE || role == Role.HEADING) {
            properties.addNewOutlineLvl().setVal(BigInteger.valueOf(role == Role.TITLE ? 0 : 1));
        }
    }

    private static STJc.Enum alignment(Role role) {
        if (JUSTIFIED.contains(role)) {
            return STJc.BOTH;
        }
        return LEFT.contains(role) ? STJc.LEFT : STJc.CENTER;
    }

    private static void letters(CTRPr properties, Role role) {
        if (BOLD.contains(role)) {
            properties.addNewB();
        }
        if (ITALIC.contains(role)) {
            properties.addNewI();
        }
        if (role == Role.UPPER_BODY || role == Role.ISSUER || role == Role.AUTHORITY || role == Role.POSITION) {
            properties.addNewCaps();
        }
        if (role == Role.RECIPIENTS_LABEL) {
            properties.addNewU().setVal(STUnderline.SINGLE);
        }
        properties.addNewLang().setVal("vi-VN");
    }
}
