package vn.chibo.world;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.access.KeepDelegations;
import vn.chibo.access.RecoverAccount;
import vn.chibo.access.Role;
import vn.chibo.access.TheProgram;
import vn.chibo.admissions.FollowedCandidates;
import vn.chibo.dues.Category;
import vn.chibo.dues.CollectDues;
import vn.chibo.dues.DeclareBase;
import vn.chibo.dues.Declared;
import vn.chibo.dues.GrantRelief;
import vn.chibo.dues.OpenLedger;
import vn.chibo.dues.RemitDues;
import vn.chibo.dues.Way;
import vn.chibo.meetings.CloseMeeting;
import vn.chibo.meetings.DraftAgenda;
import vn.chibo.meetings.HeldMeeting;
import vn.chibo.meetings.NoteAttendance;
import vn.chibo.meetings.NoteConclusion;
import vn.chibo.meetings.NoteMeeting;
import vn.chibo.meetings.NoteMention;
import vn.chibo.meetings.NoteNextTopic;
import vn.chibo.meetings.NoteOpinion;
import vn.chibo.meetings.OpenMeeting;
import vn.chibo.meetings.TakeVote;
import vn.chibo.members.MovesOfACell;
import vn.chibo.organisations.BodyKind;
import vn.chibo.organisations.ChargeOver;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.GiveCharge;
import vn.chibo.organisations.HoldSeat;
import vn.chibo.organisations.KeepBody;
import vn.chibo.organisations.KeepTerm;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.SeatRole;
import vn.chibo.organisations.TreeBook;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.imports.ImportTree;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World.Someone;

/** Cell A, whose people ask, and cell B with a whole month of rows and words that stand nowhere else. */
@Component
public class TwoCells {
    private static final String PERSON = "Ưng Hoàng Bảo Quyên";
    private static final String UNION = "công đoàn riêng của trường bên kia";
    private static final String OPINION = "ý riêng của chi bộ bên kia";
    private static final String CONCLUSION = "kết luận riêng của chi bộ bên kia";

    private static final String CANDIDATE = "Triệu Ngân Thủy Tiên";
    private static final String DECISION = "quyết định riêng của cấp trên bên kia";

    private final HeldMeeting meetings;
    private final OpenMeeting open;
    private final NoteAttendance attendance;
    private final NoteOpinion opinions;
    private final NoteConclusion conclusions;
    private final NoteMention mentions;
    private final NoteNextTopic topics;
    private final NoteMeeting note;
    private final TakeVote votes;
    private final CloseMeeting close;
    private final DraftAgenda draft;
    private final KeepBody bodies;
    private final HoldSeat seats;
    private final GiveCharge charges;
    private final KeepTerm terms;
    private final CadreRows cadres;
    private final KeepDelegations delegations;
    private final RecoverAccount recover;
    private final Clock clock;
    private final World world;
    private final DraftDecision decisions;
    private final PlanOperations operations;
    private final OpenLedger ledger;
    private final DeclareBase declare;
    private final CollectDues collect;
    private final GrantRelief reliefs;
    private final RemitDues remit;
    private final FollowedCandidates candidates;
    private final FilesOfACell files;
    private final MovesOfACell moves;
    private final ImportTree tree;
    private HeldMeeting.Scene a;
    private HeldMeeting.Scene b;
    private DecisionId decision;

    TwoCells(
            HeldMeeting meetings,
            OpenMeeting open,
            NoteAttendance attendance,
            NoteOpinion opinions,
            NoteConclusion conclusions,
            NoteMention mentions,
            NoteNextTopic topics,
            NoteMeeting note,
            TakeVote votes,
            CloseMeeting close,
            DraftAgenda draft,
            KeepBody bodies,
            HoldSeat seats,
            GiveCharge charges,
            KeepTerm terms,
            CadreRows cadres,
            KeepDelegations delegations,
            RecoverAccount recover,
            Clock clock,
            World world,
            DraftDecision decisions,
            PlanOperations operations,
            OpenLedger ledger,
            DeclareBase declare,
            CollectDues collect,
            GrantRelief reliefs,
            RemitDues remit,
            FollowedCandidates candidates,
            FilesOfACell files,
            MovesOfACell moves,
            ImportTree tree) {
        this.meetings = meetings;
        this.open = open;
        this.attendance = attendance;
        this.opinions = opinions;
        this.conclusions = conclusions;
        this.mentions = mentions;
        this.topics = topics;
        this.note = note;
        this.votes = votes;
        this.close = close;
        this.draft = draft;
        this.bodies = bodies;
        this.seats = seats;
        this.charges = charges;
        this.terms = terms;
        this.cadres = cadres;
        this.delegations = delegations;
        this.recover = recover;
        this.clock = clock;
        this.world = world;
        this.decisions = decisions;
        this.operations = operations;
        this.ledger = ledger;
        this.declare = declare;
        this.collect = collect;
        this.reliefs = reliefs;
        this.remit = remit;
        this.candidates = candidates;
        this.files = files;
        this.moves = moves;
        this.tree = tree;
    }

    public void build() {
        a = meetings.announced();
        b = meetings.announced();
        Someone quyen = b.cell().member(PERSON);
        var chair = b.asChair();
        LocalDate today = LocalDate.now(clock);
        delegations.give(b.chair().actor(), quyen.person().value(), Role.DEPUTY, today, today.plusDays(3), PERSON);
        recover.open(b.chair().actor(), quyen.actor().account(), PERSON);
        open.open(chair, b.meeting());
        attendance.restPresent(chair, b.meeting());
        opinions.note(
                chair,
                b.meeting(),
                HeldMeeting.fresh("item", b.plan(), "speaker", quyen.member().value(), "body", OPINION));
        conclusions.note(
                chair,
                b.meeting(),
                HeldMeeting.fresh(
                        "item",
                        b.plan(),
                        "owner",
                        quyen.member().value(),
                        "due",
                        "2027-01-15",
                        "body",
                        CONCLUSION,
                        "inResolution",
                        "true"));
        mentions.note(
                chair,
                b.meeting(),
                HeldMeeting.fresh(
                        "member", quyen.member().value(), "kind", "PRAISE", "body", "khen", "inMinutes", "true"));
        topics.note(chair, b.meeting(), HeldMeeting.fresh("title", "chuyên đề kỳ tới"));
        votes.take(
                chair,
                b.meeting(),
                HeldMeeting.fresh(
                        "item",
                        b.plan(),
                        "rule",
                        "vote.resolution",
                        "question",
                        "thông qua",
                        "inFavour",
                        "6",
                        "against",
                        "0",
                        "other",
                        "0"));
        note.note(chair, b.meeting(), HeldMeeting.fields("assessment", "tốt", "atmosphere", "cởi mở"));
        close.close(chair, b.meeting());
        draft.draft(chair, b.cell().id);
        organise(b.cell().id, quyen);
        payDues(quyen);
        follow();
        files.build(b.chair(), quyen);
        moves.build(b.cell(), b.chair(), b.cell().member("Mạc Thị Đi"));
        cadres.work(b.chair(), b.cell().id, quyen);
        var above = world.administrator(b.cell().parent, "Quản trị bên kia").actor();
        tree.upload(above, b.cell().id, "cay.xlsx", TreeBook.sound());
        decision = decisions.begin(above, b.cell().parent, DECISION, LocalDate.of(2026, 12, 1), "");
        operations.add(
                above,
                decision,
                new Line(OperationKind.RENAME, List.of(b.cell().id), List.of(), null, null, "Chi bộ đổi tên"));
    }

    private void payDues(Someone payer) {
        var by = b.chair().actor();
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today);
        ledger.open(by, b.cell().id, month);
        declare.recorded(
                by,
                UUID.randomUUID(),
                payer.member(),
                new Declared(month.minusMonths(1), Category.INSURED, 8_000_000, 0));
        collect.collectAll(by, UUID.randomUUID(), b.cell().id, month, List.of(payer.member()), Way.CASH, today);
        reliefs.grant(
                by,
                UUID.randomUUID(),
                payer.member(),
                new GrantRelief.Decided(
                        GrantRelief.Ground.HARDSHIP, 30, month.plusMonths(1), month.plusMonths(2), "1-QĐ", today));
        remit.remit(by, UUID.randomUUID(), b.cell().id, month, today);
    }

    private void follow() {
        var scene = new FollowedCandidates.Scene(b.cell(), b.chair(), b.loi(), b.ha(), b.chair());
        var candidate = candidates.introduced(scene, CANDIDATE);
        candidates.prepared(scene, candidate);
        candidates.sentOutside(scene, candidate);
    }

    private void organise(UnitId cell, Someone quyen) {
        var program = TheProgram.itself();
        var union = bodies.found(program, cell, BodyKind.TRADE_UNION, UNION, World.LONG_AGO, null, "");
        seats.take(program, union, quyen.person(), SeatRole.HEAD, World.LONG_AGO, null);
        charges.give(program, cell, quyen.person(), ChargeOver.body(union), World.LONG_AGO, null, "");
        terms.open(program, cell, "2025-2030", World.LONG_AGO, World.LONG_AGO.plusYears(5), "");
    }

    /** Everyone of A's side who may do more than a member, up to the commune above it. */
    public Map<String, Someone> othersOfA() {
        return Map.of(
                "secretary", a.chair(),
                "deputy", a.cell().deputy("Phó Bí Thư"),
                "committee member", a.cell().committeeMember("Chi Ủy Viên"),
                "probationary", a.cell().probationary("Người Dự Bị", LocalDate.of(2026, 3, 1)),
                "inspector above", world.inspector(a.cell().parent, "Ủy Viên Kiểm Tra"),
                "officer above", world.officer(a.cell().parent, "Cán Bộ Theo Dõi"),
                "secretary above", world.secretary(a.cell().parent, "Bí Thư Cấp Trên"),
                "administrator above", world.administrator(a.cell().parent, "Quản Trị Cấp Trên"));
    }

    public Someone memberOfA() {
        return a.ha();
    }

    public Someone secretaryOfA() {
        return a.chair();
    }

    public List<String> wordsOfB() {
        return List.of(PERSON, OPINION, CONCLUSION, UNION, DECISION, CANDIDATE, CadreRows.WORDS);
    }

    /** Every id that belongs to cell B, by table. */
    public Map<String, List<UUID>> idsOfB() {
        return IdsOfAUnit.of(b.cell().id.value(), Map.of("organisations.decision", decision.value()));
    }
}
