package vn.chibo.tasks.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.chibo.rulebook.Rule;
import vn.chibo.tasks.CardRound;
import vn.chibo.ui.Page;

/** Whose cards of a month came in. */
public record RoundPage(YearMonth period, List<CardRound.Line> lines, LocalDate due, LocalDate today, Rule rule)
        implements Page {
    @Override
    public String template() {
        return "tasks/round";
    }

    public int expected() {
        return (int) lines.stream().filter(CardRound.Line::expected).count();
    }

    /** Of those expected, so that the base is right. */
    public int sent() {
        return expected() - missing().size();
    }

    public List<CardRound.Line> missing() {
        return lines.stream().filter(CardRound.Line::missing).toList();
    }

    public List<CardRound.Line> came() {
        return lines.stream().filter(line -> line.sentAt() != null).toList();
    }

    public List<CardRound.Line> excused() {
        return lines.stream()
                .filter(line -> !line.expected() && line.sentAt() == null)
                .toList();
    }

    public int waiting() {
        return (int) lines.stream().filter(CardRound.Line::waits).count();
    }
}
