package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Page;

/** @param whole false when there are more changes than are shown */
public record ChangesPage(
        UnitId unit, String unitName, LocalDate from, LocalDate until, List<UnitChange> changes, boolean whole)
        implements Page {
    @Override
    public String template() {
        return "organisations/changes";
    }

    public long established() {
        return changes.stream()
                .filter(change -> change.what().equals("ESTABLISHED"))
                .count();
    }

    public long ended() {
        return changes.stream().filter(change -> change.what().equals("ENDED")).count();
    }
}
