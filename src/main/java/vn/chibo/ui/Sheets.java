package vn.chibo.ui;

import java.util.List;

/** The style sheets of every page, in the order of their layers. */
public final class Sheets {
    public static final List<String> ALL = List.of(
            "tokens",
            "base",
            "layout",
            "forms",
            "components",
            "meeting",
            "live",
            "minutes",
            "organisations",
            "home",
            "phone");

    private Sheets() {}
}
