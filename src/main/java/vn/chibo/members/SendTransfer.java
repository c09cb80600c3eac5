package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.TheProgram;
import vn.chibo.members.Transfers.Row;
import vn.chibo.members.Transfers.State;
import vn.chibo.organisations.Constraints;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.rulebook.WorkingDays;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * The sending side of a transfer (chuyển sinh hoạt đảng, 294-QĐ/TW): drafted, sent with an introduction and its two
 * clocks, withdrawn as long as nobody received it. The member is counted here until received.
 */
@UseCase
public class SendTransfer {
    private final JdbcClient jdbc;
    private final Access access;
    private final Transfers transfers;
    private final StandingRows rows;
    private final IntroductionLetter letter;
    private final DuesPaid dues;
    private final Rulebook rulebook;
    private final WorkingDays working;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SendTransfer(
            JdbcClient jdbc,
            Access access,
            Transfers transfers,
            StandingRows rows,
            IntroductionLetter letter,
            DuesPaid dues,
            Rulebook rulebook,
            WorkingDays working,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.transfers = transfers;
        this.rows = rows;
        this.letter = letter;
        this.dues = dues;
        this.rulebook = rulebook;
        this.working = working;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param to a cell of the program, found by its public name; null for a place outside
     * @param outside the place as it is typed, for a place outside
     */
    public TransferId draft(Actor actor, MemberId member, @Nullable UnitId to, String outside, String reason) {
        UnitId from = unit(actor, member);
        if (to == null) {
            Transfers.said(outside, "outside");
        }
        if (reason.length() > 300) {
            throw RuleViolation.at("reason", "members.status.long", 300);
        }
        sitting(member, LocalDate.now(clock));
        TransferId id;
        try {
            id = new TransferId(jdbc.sql("""
                    insert into members.transfer (kind, member_id, full_name, from_name, to_unit, to_name, state, reason, drafted_on)
                    values (:kind, :member, '-', '-', :to, :outside, 'DRAFTED', :reason, :day) returning id
                    """)
                    .param("kind", to == null ? "OUT" : "WITHIN")
                    .param("member", member.value())
                    .param("to", to == null ? null : to.value(), java.sql.Types.OTHER)
                    .param("outside", to == null ? outside.strip() : "-")
                    .param("reason", reason.strip())
                    .param("day", LocalDate.now(clock))
                    .query(UUID.class)
                    .single());
        } catch (DataIntegrityViolationException broken) {
            throw words(broken);
        }
        events.publishEvent(new TransferDrafted(from, id.value(), member.value(), name(id)));
        return id;
    }

    /** Issues the introduction and starts the clocks. @param on the day it was handed out, today at the latest */
    public void send(Actor actor, TransferId id, LocalDate on) {
        Row row = transfers.sent(actor, id, State.DRAFTED);
        UnitId from = new UnitId(row.fromUnit());
        if (on.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("sentOn", "members.transfer.ahead");
        }
        var stay = sitting(new MemberId(row.memberId()), on);
        if (!on.isAfter(stay.since())) {
            throw RuleViolation.at("sentOn", "members.transfer.before-coming", stay.since());
        }
        freeOfPosts(row, on);
        String path = jdbc.sql("select path from organisations.unit where id = ?")
                .param(row.fromUnit())
                .query(String.class)
                .single();
        YearMonth paid =
                dues.until(TheProgram.itself(), new MemberId(row.memberId())).orElse(null);
        var issued = letter.issue(actor, row, on, paid);
        jdbc.sql("""
                update members.transfer set state = 'SENT', sent_on = :on, hand_in_by = :handIn, complete_by = :complete,
                    letter = :number, document_id = :document, dues_until = :dues, version = version + 1
                where id = :id
                """)
                .param("on", on)
                .param("handIn", working.after(path, on, days("transfer.hand-in", path)))
                .param("complete", working.after(path, on, days("transfer.complete", path)))
                .param("number", issued.number())
                .param("document", issued.document().value())
                .param("dues", paid == null ? null : paid.atDay(1), java.sql.Types.DATE)
                .param("id", row.id())
                .update();
        events.publishEvent(new TransferSent(from, row.id(), row.memberId(), row.toName(), on));
    }

    public void withdraw(Actor actor, TransferId id, String reason) {
        Row row = transfers.sent(actor, id, State.DRAFTED, State.SENT);
        String why = Transfers.said(reason, "answer");
        transfers.end(row, State.WITHDRAWN, LocalDate.now(clock), why);
        events.publishEvent(new TransferWithdrawn(new UnitId(row.fromUnit()), row.id(), row.memberId(), why));
    }

    private UnitId unit(Actor actor, MemberId member) {
        UnitId unit = jdbc.sql("select unit_id from members.member where id = ?")
                .param(member.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        return unit;
    }

    private StandingRows.Stay sitting(MemberId member, LocalDate day) {
        boolean counted = rows.on(member, day).filter(Standing::inCell).isPresent();
        return rows.lastStay(member)
                .filter(stay -> counted && stay.until() == null)
                .orElseThrow(() -> new RuleViolation("members.status.in-no-cell"));
    }

    /** Who leads a cell hands over first. */
    private void freeOfPosts(Row row, LocalDate on) {
        boolean holds = jdbc.sql("""
                select exists (select 1 from organisations.post where person_id = ? and unit_id = ?
                               and (upper_inf(held) or upper(held) > ?))
                """)
                .param(row.personId())
                .param(row.fromUnit())
                .param(on)
                .query(Boolean.class)
                .single();
        if (holds) {
            throw new RuleViolation("members.transfer.holds-post");
        }
    }

    private int days(String rule, String path) {
        return rulebook.inForce(rule, path, LocalDate.now(clock)).number("workingDays");
    }

    private String name(TransferId id) {
        return jdbc.sql("select to_name from members.transfer where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    static RuntimeException words(DataIntegrityViolationException broken) {
        String key = Transfers.WORDS.get(String.valueOf(Constraints.name(broken)));
        return key == null ? broken : RuleViolation.at("to", key);
    }
}
