package vn.chibo.organisations.web;

import vn.chibo.organisations.decisions.Comparison;
import vn.chibo.ui.Page;

/** The rehearsal's comparison to be printed. */
public record ComparisonPage(RehearsalPage rehearsed, Comparison comparison) implements Page {
    @Override
    public String template() {
        return "organisations/comparison";
    }
}
