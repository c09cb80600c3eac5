package vn.chibo.tasks.web;

import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.tasks.Cards;
import vn.chibo.tasks.MonthCard;
import vn.chibo.tasks.RemarkCard;
import vn.chibo.tasks.SendCard;
import vn.chibo.ui.Flash;

/** One comrade's monthly card. */
@Controller
class CardController {
    private final CardPages pages;
    private final Cards cards;
    private final SendCard send;
    private final RemarkCard remark;

    CardController(CardPages pages, Cards cards, SendCard send, RemarkCard remark) {
        this.pages = pages;
        this.cards = cards;
        this.send = send;
        this.remark = remark;
    }

    @GetMapping("/cards/mine")
    CardPage mine(Actor actor, @RequestParam(defaultValue = "") String period) {
        return pages.fresh(actor, cards.ownMember(actor), pages.month(actor, period));
    }

    @GetMapping("/cards/of/{member}")
    CardPage show(Actor actor, @PathVariable MemberId member, @RequestParam(defaultValue = "") String period) {
        return pages.fresh(actor, member, pages.month(actor, period));
    }

    @PostMapping("/cards/of/{member}")
    Object send(
            Actor actor,
            @PathVariable MemberId member,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        YearMonth month = pages.month(actor, typed.getOrDefault("period", ""));
        MonthCard card = cards.of(actor, member, month);
        CardForm form = new CardForm(typed);
        try {
            send.send(actor, member, month, form.report(card), form.version());
            Flash.say(redirect, card.own() ? "tasks.flash.sent" : "tasks.flash.sent-for", card.memberName());
            return "redirect:" + (card.own() ? "/cards/mine?period=" : "/cards?period=") + month;
        } catch (RuleViolation violation) {
            return pages.refused(actor, card, form, violation);
        }
    }

    @PostMapping("/cards/of/{member}/remark")
    Object remark(
            Actor actor,
            @PathVariable MemberId member,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes redirect) {
        YearMonth month = pages.month(actor, period);
        try {
            this.remark.remark(actor, member, month, remark, Typed.version(version));
            Flash.say(redirect, "tasks.flash.remarked");
            return "redirect:/cards?period=" + month;
        } catch (RuleViolation violation) {
            return pages.remarkRefused(actor, cards.of(actor, member, month), remark, violation);
        }
    }
}
