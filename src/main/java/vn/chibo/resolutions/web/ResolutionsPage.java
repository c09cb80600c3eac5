package vn.chibo.resolutions.web;

import java.util.List;
import vn.chibo.ui.Page;

public record ResolutionsPage(List<ResolutionRow> rows) implements Page {
    @Override
    public String template() {
        return "resolutions/list";
    }

    /** Resolutions that still wait for their upload. */
    public long waiting() {
        return rows.stream().filter(row -> row.uploadedOn() == null).count();
    }
}
