package vn.chibo.home;

import java.time.LocalDate;
import java.util.List;
import vn.chibo.ui.Page;
import vn.chibo.ui.Waiting;

/** The desk above the cells: which of them have held the month's session, and what waits here. */
public record OfficePage(LocalDate today, int month, List<BelowRow> units, List<Waiting> waiting) implements Page {
    @Override
    public String template() {
        return "home/office";
    }

    public long cells() {
        return units.stream().mapToLong(BelowRow::cells).sum();
    }

    public long held() {
        return units.stream().mapToLong(BelowRow::held).sum();
    }

    public String titleKey() {
        return cells() == 0 ? "home.office.none" : held() == cells() ? "home.office.all" : "home.office.title";
    }
}
