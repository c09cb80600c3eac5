package vn.chibo.organisations.imports;

import java.util.List;

/** Columns of the two sheets, in order. Headers are words {@code organisations.column.…}. */
public enum Column {
    NAME,
    KIND,
    SUPERIOR,
    PLACE,
    LEVEL,
    UNIT,
    PERSON,
    POST,
    FROM,
    UNTIL,
    BASIS;

    public static final List<Column> UNITS = List.of(NAME, KIND, SUPERIOR, PLACE, LEVEL, FROM, UNTIL, BASIS);
    public static final List<Column> POSTS = List.of(UNIT, PERSON, POST, FROM, UNTIL, BASIS);
}
