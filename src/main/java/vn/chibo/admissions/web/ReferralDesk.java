package vn.chibo.admissions.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** Cases under way on the desks of both sides; one that was declined, until the sender has gone on with it. */
@Component
class ReferralDesk implements Desk {
    private final ReferralQueries queries;

    ReferralDesk(ReferralQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.KEEP_ADMISSIONS) || actor.unit() == null) {
            return List.of();
        }
        return queries.waiting(actor).stream()
                .map(line -> Waiting.of(
                                "admissions.referral.desk." + what(line),
                                "/admissions/referrals/" + line.id(),
                                null,
                                line.open() && !line.receives() && line.within() ? Tone.INFO : Tone.NEW,
                                line.fullName())
                        .with(line.fromName() + " → " + line.toName()))
                .toList();
    }

    private static String what(ReferralLine line) {
        if (!line.open()) {
            return "declined";
        }
        return line.receives() ? "receive" : line.within() ? "wait" : "outside";
    }
}
