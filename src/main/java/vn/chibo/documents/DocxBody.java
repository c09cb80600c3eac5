package vn.chibo.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;

/** Writes the lines and tables of a document where the template's body tag stands. */
final class DocxBody {
    private final XWPFDocument docx;
    private final XWPFParagraph place;

    private DocxBody(XWPFDocument docx, XWPFParagraph place) {
        this.docx = docx;
        this.place = place;
    }

    static void write(XWPFDocument docx, XWPFParagraph place, List<Flow> flow) {
        DocxBody body = new DocxBody(docx, place);
        for (int index = 0; index < flow.size(); index++) {
            switch (flow.get(index)) {
                case Flow.Line line -> body.line(line, index == flow.size() - 1);
                case Flow.Grid grid -> body.grid(grid);
            }
        }
        docx.removeBodyElement(docx.getPosOfParagraph(place));
    }

    private void line(Flow.Line line, boolean last) {
        try (XmlCursor here = place.getCTP().newCursor()) {
            XWPFParagraph paragraph = docx.insertNewParagraph(here);
            paragraph.setStyle(line.role().name());
            paragraph.setKeepNext(last || line.role() == Role.HEADING);
            if (!line.lead().isEmpty()) {
                XWPFRun lead = paragraph.createRun();
                lead.setBold(true);
                lead.setText(line.lead());
            }
            paragraph.createRun().setText(line.text());
        }
    }

    private void grid(Flow.Grid grid) {
        try (XmlCursor here = place.getCTP().newCursor()) {
            XWPFTable table = docx.insertNewTbl(here);
            table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
            table.setWidth(DocxMeasures.twips(grid.totalMm()));
            table.setTableAlignment(TableRowAlign.CENTER);
            List<Column> columns = grid.table().columns();
            DocxMeasures.grid(
                    table, columns.stream().mapToDouble(Column::widthMm).toArray());
            XWPFTableRow head = table.getRow(0);
            head.setRepeatHeader(true);
            row(head, columns, columns.stream().map(Column::title).toList(), true);
            for (List<String> cells : grid.table().rows()) {
                row(table.createRow(), columns, cells, false);
            }
        }
        try (XmlCursor here = place.getCTP().newCursor()) {
            docx.insertNewParagraph(here).setStyle(Role.SPACER.name());
        }
    }

    private void row(XWPFTableRow row, List<Column> columns, List<String> cells, boolean head) {
        row.setCantSplitRow(true);
        for (int index = 0; index < columns.size(); index++) {
            XWPFTableCell cell = row.getCell(index) == null ? row.createCell() : row.getCell(index);
            Column column = columns.get(index);
            cell.setWidth(Integer.toString(DocxMeasures.twips(column.widthMm())));
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            paragraph.setStyle((head ? Role.CELL_HEAD : Role.CELL).name());
            paragraph.setAlignment(head ? ParagraphAlignment.CENTER : alignment(column.align()));
            List<String> lines = index < cells.size() ? cells.get(index).lines().toList() : List.of();
            if (!lines.isEmpty()) {
                DocxTag.set(paragraph.createRun(), lines);
            }
        }
    }

    private static ParagraphAlignment alignment(Align align) {
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
