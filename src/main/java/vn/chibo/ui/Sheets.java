package vn.chibo.ui;

import java.util.List;

/** The style sheets of every page, in the order of their layers, and its scripts. */
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

    /** Each stands alone: an import inside would name a file without its hash. */
    public static final List<String> SCRIPTS = List.of("taken", "keep-typed", "chibo", "hears", "passkeys");

    private Sheets() {}
}
