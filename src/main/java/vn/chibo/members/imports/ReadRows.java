package vn.chibo.members.imports;

/**
 * Reads the rows of one file, checks each by itself and makes them ready to be staged. What it needs of rules, lists and
 * cells it knows from the start: it asks the database nothing, and may go on while that takes the batch before.
 */
public final class ReadRows {
    private final RowReader reader;
    private final StagedLines lines;
    private int rows;
    private int last;

    ReadRows(RowReader reader, StagedLines lines) {
        this.reader = reader;
        this.lines = lines;
    }

    /**
     * @param lines of COPY
     * @param lastRow number of the last row in the file
     */
    public record Batch(byte[] lines, int rows, int lastRow) {}

    public void add(SheetRow row) {
        lines.add(reader.read(row));
        rows++;
        last = row.number();
    }

    public int size() {
        return rows;
    }

    /** What was added since the batch before. */
    public Batch next() {
        var batch = new Batch(lines.take(), rows, last);
        rows = 0;
        return batch;
    }
}
