package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;

/** Asks the rulebook when Party badges are handed over next, and for how many years in the Party. */
@Component
public class BadgeDays {
    private final Rulebook rulebook;
    private final Clock clock;

    BadgeDays(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * @param after the day of badges before this one: who had the years by then was named then
     * @param day when badges are handed over next
     */
    public record Coming(LocalDate after, LocalDate day, List<Integer> years, Rule rule) {
        /** The years that are reached between the two days; empty for most. */
        public Optional<Integer> of(LocalDate joined) {
            return years.stream()
                    .filter(some -> joined.plusYears(some).isAfter(after)
                            && !joined.plusYears(some).isAfter(day))
                    .findFirst();
        }
    }

    public Optional<Coming> coming(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return rulebook.find("member.badge", actor.path(), today).map(rule -> coming(rule, today));
    }

    /** The days of the twelve months ahead, the next one first. */
    public List<Coming> year(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return rulebook.find("member.badge", actor.path(), today).stream()
                .flatMap(rule -> Stream.iterate(
                                coming(rule, today),
                                last -> coming(rule, last.day().plusDays(1)))
                        .limit(rule.words("days").size()))
                .toList();
    }

    /** The day of badges asked for, if it is one of the twelve months ahead. */
    public Optional<Coming> on(Actor actor, @Nullable LocalDate day) {
        return year(actor).stream().filter(coming -> coming.day().equals(day)).findFirst();
    }

    private static Coming coming(Rule rule, LocalDate today) {
        List<LocalDate> days = IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .boxed()
                .flatMap(
                        year -> rule.words("days").stream().map(MonthDay::parse).map(day -> day.atYear(year)))
                .sorted()
                .toList();
        LocalDate next =
                days.stream().filter(day -> !day.isBefore(today)).findFirst().orElseThrow();
        List<Integer> years = rule.words("years").stream().map(Integer::valueOf).toList();
        return new Coming(days.get(days.indexOf(next) - 1), next, years, rule);
    }
}
