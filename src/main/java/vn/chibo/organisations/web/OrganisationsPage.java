package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import vn.chibo.ui.Page;

/**
 * @param today whether the day asked for is today
 * @param whole false when only the nearest units are listed, because there are very many
 */
public record OrganisationsPage(LocalDate on, boolean today, List<UnitRow> rows, boolean whole) implements Page {
    @Override
    public String template() {
        return "organisations/list";
    }

    public UnitRow top() {
        return rows.getFirst();
    }
}
