package vn.chibo.tasks.web;

import vn.chibo.tasks.MonthCard;
import vn.chibo.ui.Page;

/** The card on paper. */
public record CardSheetPage(MonthCard card, String cellName) implements Page {
    @Override
    public String template() {
        return "tasks/card-sheet";
    }
}
