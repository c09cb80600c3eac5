package vn.chibo.organisations.web;

import java.util.List;
import vn.chibo.ui.Page;

/** @param changes the units' change register, newest first */
public record DecisionsPage(List<DecisionRow> decisions, List<UnitChange> changes, boolean mayPlan) implements Page {
    @Override
    public String template() {
        return "organisations/decisions";
    }

    /** A line of the register of changes (S91). */
    public record UnitChange(
            java.time.LocalDate day, vn.chibo.shared.UnitId unit, String name, Kind kind, String before, String basis) {
        public enum Kind {
            ESTABLISHED,
            RENAMED,
            UPGRADED,
            MOVED,
            ENDED
        }
    }
}
