package vn.chibo.world;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chibo.members.BadgeDays;
import vn.chibo.members.FilePart;
import vn.chibo.members.HandOverRegister;
import vn.chibo.members.KeepFileRegister;
import vn.chibo.members.KeepMerits;
import vn.chibo.members.MeritData;
import vn.chibo.members.OpenMemberFile;
import vn.chibo.members.ProposeBadges;
import vn.chibo.members.Reconcile;
import vn.chibo.world.World.Someone;

/** One row of each thing that goes with the files of a cell: opening, award, measure, loan, reconciliation, handover, badges. */
@Component
public class FilesOfACell {
    private final OpenMemberFile open;
    private final KeepMerits merits;
    private final KeepFileRegister files;
    private final Reconcile reconcile;
    private final HandOverRegister handover;
    private final ProposeBadges badges;
    private final BadgeDays days;
    private final Clock clock;

    FilesOfACell(
            OpenMemberFile open,
            KeepMerits merits,
            KeepFileRegister files,
            Reconcile reconcile,
            HandOverRegister handover,
            ProposeBadges badges,
            BadgeDays days,
            Clock clock) {
        this.open = open;
        this.merits = merits;
        this.files = files;
        this.reconcile = reconcile;
        this.handover = handover;
        this.badges = badges;
        this.days = days;
        this.clock = clock;
    }

    void build(Someone secretary, Someone comrade) {
        var actor = secretary.actor();
        LocalDate day = LocalDate.now(clock).minusMonths(1);
        var opening = open.open(actor, comrade.member(), FilePart.FILE, "rà soát");
        merits.award(actor, comrade.member(), opening, new MeritData("Giấy khen", "1", day, "Đảng ủy", "", null));
        merits.discipline(actor, comrade.member(), opening, new MeritData("REPRIMAND", "2", day, "Chi bộ", "", null));
        files.lend(actor, comrade.member(), "Đảng ủy", "xem xét", null);
        reconcile.begin(actor, "FILES");
        handover.begin(actor, secretary.member(), comrade.member());
        badges.propose(actor, days.coming(actor).orElseThrow().day());
    }
}
