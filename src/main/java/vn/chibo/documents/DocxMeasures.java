package vn.chibo.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Sets a {@link PageLayout}'s measures in a DOCX: sheet, margins, sizes and spacing of styles, heading columns. */
final class DocxMeasures {
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final double RULE_SLACK_MM = 0.2;

    private DocxMeasures() {}

    static void apply(XWPFDocument docx, PageLayout layout) {
        page(docx, layout);
        for (Role role : Role.values()) {
            XWPFStyle style = docx.getStyles().getStyle(role.name());
            if (style != null) {
                size(style.getCTStyle(), role, layout);
                spacing(style.getCTStyle(), role, layout);
            }
        }
        double half = layout.paper().textMm() / 2;
        columns(
                docx.getTables().getFirst(),
                layout.heading().leftMm(),
                layout.heading().rightMm());
        columns(docx.getTables().getLast(), half, half);
    }

    static int twips(double mm) {
        return (int) Math.round(mm * TWIPS_PER_MM);
    }

    static void grid(XWPFTable table, double... widthsMm) {
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (double width : widthsMm) {
            grid.addNewGridCol().setW(BigInteger.valueOf(twips(width)));
        }
    }

    private static void columns(XWPFTable table, double... widthsMm) {
        grid(table, widthsMm);
        for (XWPFTableRow row : table.getRows()) {
            for (int index = 0; index < widthsMm.length; index++) {
                row.getCell(index).setWidth(Integer.toString(twips(widthsMm[index])));
            }
        }
    }

    private static void page(XWPFDocument docx, PageLayout layout) {
        CTSectPr section = docx.getDocument().getBody().getSectPr();
        PageLayout.Paper paper = layout.paper();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(twips(paper.widthMm()));
        size.setH(twips(paper.heightMm()));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(twips(paper.topMm()));
        margins.setBottom(twips(paper.bottomMm()));
        margins.setLeft(twips(paper.leftMm()));
        margins.setRight(twips(paper.rightMm()));
        margins.setHeader(twips(paper.pageNumberMm()));
        margins.setFooter(twips(paper.pageNumberMm()));
        margins.setGutter(0);
        if (paper.mirrored()) {
            docx.getSettings().setMirrorMargins(true);
        }
    }

    private static void size(CTStyle style, Role role, PageLayout layout) {
        CTRPr properties = style.isSetRPr() ? style.getRPr() : style.addNewRPr();
        BigInteger halfPoints = BigInteger.valueOf(Math.round(role.points(layout) * 2));
        (properties.sizeOfSzArray() > 0 ? properties.getSzArray(0) : properties.addNewSz()).setVal(halfPoints);
        (properties.sizeOfSzCsArray() > 0 ? properties.getSzCsArray(0) : properties.addNewSzCs()).setVal(halfPoints);
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setAscii(layout.text().family());
        fonts.setHAnsi(layout.text().family());
        fonts.setCs(layout.text().family());
        fonts.setEastAsia(layout.text().family());
    }

    private static void spacing(CTStyle style, Role role, PageLayout layout) {
        CTPPrGeneral properties = style.isSetPPr() ? style.getPPr() : style.addNewPPr();
        if (role.running()) {
            CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
            spacing.setLine(BigInteger.valueOf(Math.round(layout.text().linePt() * 20)));
            spacing.setLineRule(STLineSpacingRule.EXACT);
            spacing.setBefore(BigInteger.ZERO);
            spacing.setAfter(BigInteger.valueOf(Math.round(layout.text().gapPt() * 20)));
            (properties.isSetInd() ? properties.getInd() : properties.addNewInd())
                    .setFirstLine(BigInteger.valueOf(twips(layout.text().indentMm())));
        } else if (role == Role.NAME) {
            (properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing())
                    .setBefore(BigInteger.valueOf(twips(layout.text().signatureGapMm())));
        } else if (role == Role.PARTY) {
            double words = Glyphs.widthMm(Words.word("party"), layout.size().party(), true);
            int side = twips((layout.heading().rightMm() - words) / 2 - RULE_SLACK_MM);
            var indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
            indent.setLeft(BigInteger.valueOf(side));
            indent.setRight(BigInteger.valueOf(side));
        }
    }
}
