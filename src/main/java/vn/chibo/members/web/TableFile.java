package vn.chibo.members.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row and never held whole. The first row is its header. */
interface TableFile extends AutoCloseable {
    /** @param cells texts, days ({@code LocalDate}) and whole numbers; null is empty */
    void row(List<? extends @Nullable Object> cells);

    /** The file is whole only now. The stream stays open. */
    @Override
    void close() throws IOException;

    /** What a list can be taken out as. */
    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        TableFile open(OutputStream out) {
            return this == XLSX ? new XlsxTable(out) : new CsvTable(out);
        }

        String name(String stem) {
            return stem + "." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
