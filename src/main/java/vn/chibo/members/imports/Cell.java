package vn.chibo.members.imports;

/**
 * What stands in a cell of the file, or what a person typed in its place.
 *
 * @param ref its address, such as F17
 * @param number the file held a number, from which leading zeros are lost
 * @param formula a formula, which is never computed here
 */
public record Cell(String ref, String text, boolean number, boolean formula) {
    public Cell typed(String newText) {
        return new Cell(ref, newText, false, false);
    }

    boolean isEmpty() {
        return text.isEmpty() && !formula;
    }
}
