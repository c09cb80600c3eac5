package vn.chibo.members.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file of rows, read a row at a time and as often as asked, however long it is. */
public interface RowFile {
    int MAX_COLUMNS = 500;

    /** In characters; Excel itself takes 32,767. */
    int LONGEST_CELL = 40_000;

    /** Takes the rows of a sheet that hold anything. */
    interface Taker {
        /**
         * @param number counted from 1 as the sheet shows it
         * @param cells by column, counted from 0, in order; never empty
         * @return false when this is enough
         */
        boolean take(int number, Map<Integer, Cell> cells);
    }

    /** The sheets in order, by what {@link #read} calls them. */
    List<String> sheets();

    void read(String sheet, Taker taker) throws IOException;

    /** A workbook is known by its content; text only counts as a table when its name says so. */
    static RowFile of(Path file, String name) throws IOException {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)") && !Workbooks.isZip(file)
                ? new TextTable(file)
                : Workbooks.open(file);
    }
}
