package vn.chibo.members.imports;

import java.util.List;

/**
 * Where in a file the register stands and how its columns are read.
 *
 * @param whole whether everything needed was recognised; otherwise a person says which column is what
 * @param samples what stands first below each header
 */
public record Table(
        Layout layout, String sheet, int headerRow, FileColumns columns, boolean whole, List<String> samples) {}
