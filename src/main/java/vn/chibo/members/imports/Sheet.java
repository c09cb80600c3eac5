package vn.chibo.members.imports;

import java.util.List;

/** A register as read from a file. */
public record Sheet(Layout layout, List<SheetRow> rows) {}
