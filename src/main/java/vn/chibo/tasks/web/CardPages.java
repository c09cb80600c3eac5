package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.tasks.CardCalendar;
import vn.chibo.tasks.Cards;
import vn.chibo.tasks.MonthCard;
import vn.chibo.ui.FormErrors;

/** Builds the page of a card, fresh or with what was typed and refused. */
@Component
class CardPages {
    private final Cards cards;
    private final CardCalendar calendar;
    private final Access access;
    private final Clock clock;

    CardPages(Cards cards, CardCalendar calendar, Access access, Clock clock) {
        this.cards = cards;
        this.calendar = calendar;
        this.access = access;
        this.clock = clock;
    }

    /** The month asked for, or the one to report on now. */
    YearMonth month(Actor actor, String period) {
        return Typed.month(period, calendar.current(actor.path(), LocalDate.now(clock)));
    }

    CardPage fresh(Actor actor, MemberId member, YearMonth month) {
        MonthCard card = cards.of(actor, member, month);
        return page(actor, card, CardForm.of(card), card.remark(), FormErrors.none());
    }

    CardPage refused(Actor actor, MonthCard card, CardForm typed, RuleViolation violation) {
        return page(actor, card, typed, card.remark(), FormErrors.of(violation));
    }

    CardPage remarkRefused(Actor actor, MonthCard card, String remark, RuleViolation violation) {
        return page(actor, card, CardForm.of(card), remark, FormErrors.of(violation));
    }

    private CardPage page(Actor actor, MonthCard card, CardForm form, String remark, FormErrors errors) {
        LocalDate today = LocalDate.now(clock);
        boolean remarks = card.sent() && access.may(actor, Permission.REMARK_CARDS, card.unit());
        return new CardPage(
                card,
                calendar.due(card.unitPath(), card.period(), today),
                today,
                calendar.rule(card.unitPath(), today),
                remarks,
                form,
                remark,
                errors);
    }
}
