package vn.chibo.meetings;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;

/** Every item has its preparer, the preparation is spread, papers are written. */
@Component
@Order(30)
class PreparerChecks implements PreparationCheck {

    @Override
    public List<Check> of(CheckedSession session) {
        List<Check> checks = new ArrayList<>();
        session.rule("check.preparers-spread").ifPresent(rule -> checks.add(preparers(session, rule)));
        session.rule("check.written-papers").ifPresent(rule -> checks.addAll(papers(session, rule)));
        return checks;
    }

    private static Check preparers(CheckedSession session, Rule rule) {
        List<Programme.Item> items = session.programme().items();
        for (Programme.Item item : items) {
            if (item.preparerId() == null) {
                return Check.warn(
                                rule, Check.Mend.ITEM, "meetings.check.preparers.missing", item.number(), item.title())
                        .at(item.id());
            }
        }
        long comrades =
                items.stream().map(Programme.Item::preparerId).distinct().count();
        return comrades == 1 && items.size() > 1
                ? Check.warn(
                        rule,
                        Check.Mend.NONE,
                        "meetings.check.preparers.one",
                        items.getFirst().preparer())
                : Check.done(rule, "meetings.check.preparers.done", comrades);
    }

    private static List<Check> papers(CheckedSession session, Rule rule) {
        List<Programme.Item> required = session.programme().items().stream()
                .filter(Programme.Item::paperRequired)
                .toList();
        List<Check> missing = required.stream()
                .filter(Programme.Item::paperMissing)
                .map(item -> missing(rule, item))
                .toList();
        if (!missing.isEmpty()) {
            return missing;
        }
        return required.isEmpty()
                ? List.of()
                : List.of(Check.done(rule, "meetings.check.papers.done", required.size()));
    }

    private static Check missing(Rule rule, Programme.Item item) {
        Check.Mend mend = item.preparerId() == null ? Check.Mend.ITEM : Check.Mend.REMIND;
        return Check.warn(rule, mend, "meetings.check.papers.missing", item.number(), item.title(), item.preparer())
                .at(item.id());
    }
}
