package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import vn.chibo.organisations.UnitView;
import vn.chibo.ui.Page;

/** The register as Mẫu 7-HSĐV, to print on A4 across. */
public record RegisterPage(UnitView unit, LocalDate day, List<String> headers, List<List<String>> rows)
        implements Page {
    public boolean fitsPdf() {
        return rows.size() <= PrintedForm7.LONGEST_PDF;
    }

    public int longestPdf() {
        return PrintedForm7.LONGEST_PDF;
    }

    @Override
    public String template() {
        return "members/register";
    }
}
