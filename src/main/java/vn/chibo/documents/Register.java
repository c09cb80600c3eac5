package vn.chibo.documents;

import java.util.List;
import vn.chibo.documents.Block.Column;

/**
 * A register or roster to be printed or opened in a spreadsheet, such as Mẫu 7-HSĐV with its composite cells: a cell
 * may hold several lines.
 *
 * @param above lines at the top left, such as the organisation's name
 * @param subtitles lines under the title
 * @param numbered whether a row (1) (2) (3) … stands under the headings, as forms of the Party have
 * @param foot lines after the table, such as place, date and who made it
 */
public record Register(
        List<String> above,
        String title,
        List<String> subtitles,
        List<Column> columns,
        boolean numbered,
        List<List<String>> rows,
        List<String> foot,
        boolean landscape) {

    public Register {
        above = PlainText.all(above);
        title = PlainText.of(title);
        subtitles = PlainText.all(subtitles);
        columns = List.copyOf(columns);
        rows = rows.stream().map(PlainText::all).toList();
        foot = PlainText.all(foot);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a register has columns");
        }
    }

    double widthMm() {
        return columns.stream().mapToDouble(Column::widthMm).sum();
    }

    String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }
}
