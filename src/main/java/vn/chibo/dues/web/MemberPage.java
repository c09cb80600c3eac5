package vn.chibo.dues.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.dues.Category;
import vn.chibo.dues.DuesLine;
import vn.chibo.dues.DuesLines;
import vn.chibo.dues.GrantRelief;
import vn.chibo.dues.Way;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/**
 * One comrade's dues: the comrade's own page, or that of who receives the dues.
 *
 * @param kept by who receives the dues of the cell
 * @param decides also on reliefs and reasons
 */
public record MemberPage(
        DuesLines.Payer payer,
        boolean own,
        boolean kept,
        boolean decides,
        YearMonth thisMonth,
        List<Receipt> receipts,
        List<Declaration> declarations,
        List<Relief> reliefs,
        List<Rule> rates,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "dues/member";
    }

    public String base() {
        return own ? "/dues/me" : "/dues/members/" + payer.member().value();
    }

    /** The newest month first. */
    public List<DuesLine> lines() {
        return payer.lines().reversed();
    }

    public List<DuesLine> open() {
        return payer.lines().stream().filter(line -> line.left() > 0).toList();
    }

    public long left() {
        return payer.lines().stream().mapToLong(DuesLine::left).sum();
    }

    public Map<String, String> openMonths(Ui ui) {
        Map<String, String> months = new LinkedHashMap<>();
        open().forEach(line ->
                months.put(line.month().toString(), ui.t("dues.member.month-left", line.month(), line.left())));
        return months;
    }

    public Set<String> chosenMonths() {
        Set<String> chosen = new TreeSet<>(List.of(typed("months", "").split(",")));
        if (!form().containsKey("months")) {
            open().forEach(line -> chosen.add(line.month().toString()));
        }
        return chosen;
    }

    public Map<String, String> unpaidMonths(Ui ui) {
        Map<String, String> months = new LinkedHashMap<>();
        payer.lines().stream()
                .filter(DuesLine::open)
                .forEach(line -> months.put(line.month().toString(), ui.t("dues.month.of", line.month())));
        return months;
    }

    public Map<String, String> categories(Ui ui) {
        return FormPage.options(ui, "dues.category.", Category.values());
    }

    public Map<String, String> ways(Ui ui) {
        return FormPage.options(ui, "dues.way.", Way.values());
    }

    public Map<String, String> grounds(Ui ui) {
        return FormPage.options(ui, "dues.ground.", GrantRelief.Ground.values());
    }

    public Map<String, String> shares(Ui ui) {
        Map<String, String> shares = new LinkedHashMap<>();
        shares.put("100", ui.t("dues.relief.exempt"));
        List<String> reduced = new ArrayList<>(rates.stream()
                .filter(rule -> rule.code().equals("party-dues.relief"))
                .flatMap(rule -> rule.words("shares").stream())
                .toList());
        reduced.forEach(share -> shares.put(share, ui.t("dues.relief.less", share)));
        return shares;
    }

    /** @param total đồng, negative in a counter-entry */
    public record Receipt(
            UUID id,
            int number,
            int year,
            LocalDate day,
            Way way,
            long total,
            @Nullable UUID counterTo,
            boolean countered,
            String reason,
            String months) {}

    public record Declaration(YearMonth from, Category category, long base, long pay, boolean byKeeper, LocalDate on) {}

    public record Relief(
            UUID id,
            YearMonth from,
            @Nullable YearMonth last,
            String ground,
            int percent,
            String decidedBy,
            String number,
            LocalDate on) {}
}
