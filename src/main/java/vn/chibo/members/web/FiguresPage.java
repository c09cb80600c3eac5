package vn.chibo.members.web;

import java.time.LocalDate;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Page;

/** @param stood whether the unit existed on the day */
public record FiguresPage(UnitId unit, String name, LocalDate on, boolean today, boolean stood, Figures figures)
        implements Page {
    @Override
    public String template() {
        return "members/figures";
    }
}
