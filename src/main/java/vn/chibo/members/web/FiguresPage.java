package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Page;

/**
 * @param stood whether the unit existed on the day
 * @param predecessors what the unit acted for came from, each counted on the eve of that
 */
public record FiguresPage(
        UnitId unit,
        String name,
        LocalDate on,
        boolean today,
        boolean stood,
        List<Predecessor> predecessors,
        Figures figures)
        implements Page {
    @Override
    public String template() {
        return "members/figures";
    }

    public record Predecessor(UnitId unit, String name, LocalDate eve) {}
}
