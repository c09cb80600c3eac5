package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.members.BadgeDays;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;

/** For who keeps a cell's register: reconciliations, files lent too long, badges to propose; handovers for both sides. */
@Component
class FilesDesk implements Desk {
    private static final int SOON_DAYS = 14;

    private final FileRegisterQueries files;
    private final ReconciliationQueries handovers;
    private final FilesAttention attention;
    private final BadgeDays badges;
    private final Rulebook rulebook;
    private final Clock clock;

    FilesDesk(
            FileRegisterQueries files,
            ReconciliationQueries handovers,
            FilesAttention attention,
            BadgeDays badges,
            Rulebook rulebook,
            Clock clock) {
        this.files = files;
        this.handovers = handovers;
        this.attention = attention;
        this.badges = badges;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (actor.person() == null || actor.unit() == null) {
            return List.of();
        }
        List<Waiting> all = new ArrayList<>();
        handovers
                .waiting(actor)
                .forEach(
                        id -> all.add(Waiting.of("members.desk.handover", "/handovers/" + id, null, Waiting.Tone.NEW)));
        if (actor.can(Permission.KEEP_MEMBERS)) {
            var own = attention.of(actor);
            if (own.members() > 0) {
                LocalDate today = LocalDate.now(clock);
                addTurns(actor, today, all);
                addLoans(own, all);
                addBadges(actor, today, all);
            }
        }
        return all;
    }

    /** Before the first one nothing is late: the paper register may have been reconciled last week. */
    private void addTurns(Actor actor, LocalDate today, List<Waiting> all) {
        for (FileRegisterPage.Turn turn : files.turns(actor)) {
            if (turn.due() != null && !turn.due().isAfter(today.plusDays(SOON_DAYS))) {
                var tone = turn.due().isBefore(today) ? Waiting.Tone.LATE : Waiting.Tone.SOON;
                all.add(Waiting.of("members.desk.reconcile." + turn.kind(), "/file-register", turn.due(), tone));
            }
        }
    }

    private static void addLoans(FilesAttention.Own own, List<Waiting> all) {
        if (own.late() > 0) {
            all.add(Waiting.of("members.desk.loans", "/file-register", null, Waiting.Tone.LATE, own.late()));
        }
    }

    private void addBadges(Actor actor, LocalDate today, List<Waiting> all) {
        var ahead = rulebook.find("member.badge-proposal", actor.path(), today);
        badges.coming(actor)
                .filter(coming -> ahead.isPresent()
                        && !coming.day()
                                .minusDays(ahead.get().number("daysBefore"))
                                .isAfter(today))
                .ifPresent(coming -> {
                    int open = attention.badges(actor, coming);
                    if (open > 0) {
                        all.add(Waiting.of(
                                "members.desk.badges",
                                "/badges",
                                coming.day(),
                                Waiting.Tone.SOON,
                                vn.chibo.members.imports.Texts.day(coming.day()),
                                open));
                    }
                });
    }
}
