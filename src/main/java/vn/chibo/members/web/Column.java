package vn.chibo.members.web;

import java.util.Arrays;
import java.util.List;

/**
 * What a list shows beside the name: only what every reader of the register sees. A column with an order of its own can
 * be sorted by.
 */
public enum Column {
    CELL(""),
    POST(""),
    OCCUPATION(""),
    STANDING("l.standing"),
    JOINED("l.joined_on"),
    OFFICIAL(""),
    AGE("l.joined_on desc"),
    SINCE("lower(l.stands)");

    static final List<Column> USUAL = List.of(CELL, POST, JOINED, AGE);

    private final String order;

    Column(String order) {
        this.order = order;
    }

    public boolean sortable() {
        return !order.isEmpty();
    }

    /** What is sorted by; empty for what cannot be. */
    String value() {
        return order.replace(" desc", "");
    }

    /** Whether the values grow along the list. */
    boolean grows(boolean descending) {
        return descending == order.endsWith(" desc");
    }

    /** In the order of this list; unknown names are passed over, nothing chosen is the usual. */
    static List<Column> of(List<String> names) {
        List<Column> chosen = Arrays.stream(values())
                .filter(column -> names.contains(column.name()))
                .toList();
        return chosen.isEmpty() ? USUAL : chosen;
    }
}
