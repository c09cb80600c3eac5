package vn.chibo.organisations.web;

import java.util.List;
import vn.chibo.ui.Page;

public record DecisionsPage(List<DecisionRow> decisions, boolean mayPlan) implements Page {
    @Override
    public String template() {
        return "organisations/decisions";
    }
}
