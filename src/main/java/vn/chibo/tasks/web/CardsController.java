package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.members.MemberId;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.tasks.CardCalendar;
import vn.chibo.tasks.CardRound;
import vn.chibo.tasks.Cards;

/** All cards of a cell's month, and one on paper. */
@Controller
class CardsController {
    private final CardPages pages;
    private final CardRound round;
    private final Cards cards;
    private final CardCalendar calendar;
    private final Units units;
    private final Clock clock;

    CardsController(CardPages pages, CardRound round, Cards cards, CardCalendar calendar, Units units, Clock clock) {
        this.pages = pages;
        this.round = round;
        this.cards = cards;
        this.calendar = calendar;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/cards")
    RoundPage round(Actor actor, @RequestParam(defaultValue = "") String period) {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = pages.month(actor, period);
        LocalDate day = month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
        return new RoundPage(
                month,
                round.of(actor, actor.requiredUnit(), month, day),
                calendar.due(actor.path(), month, today),
                today,
                calendar.rule(actor.path(), today));
    }

    @GetMapping("/cards/of/{member}/sheet")
    CardSheetPage sheet(Actor actor, @PathVariable MemberId member, @RequestParam(defaultValue = "") String period) {
        var card = cards.of(actor, member, pages.month(actor, period));
        return new CardSheetPage(
                card, units.on(actor, card.unit(), LocalDate.now(clock)).name());
    }
}
