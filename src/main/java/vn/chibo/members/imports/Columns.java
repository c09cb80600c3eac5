package vn.chibo.members.imports;

/** How spreadsheets call their columns. */
public final class Columns {
    private Columns() {}

    /** @param column counted from 0 */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
