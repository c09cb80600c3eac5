package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.Role;
import vn.chibo.members.Transfers.Row;
import vn.chibo.members.Transfers.State;
import vn.chibo.organisations.EndPosts;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * How a transfer ends: the receiving cell takes the member over or gives the transfer back; of a place outside the
 * program the sender notes that the member was received there.
 */
@UseCase
public class AnswerTransfer {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Locale OFFICIAL = Locale.of("vi");

    private final JdbcClient jdbc;
    private final Transfers transfers;
    private final StandingRows rows;
    private final KeepGrants grants;
    private final EndPosts posts;
    private final MessageSource messages;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnswerTransfer(
            JdbcClient jdbc,
            Transfers transfers,
            StandingRows rows,
            KeepGrants grants,
            EndPosts posts,
            MessageSource messages,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.rows = rows;
        this.grants = grants;
        this.posts = posts;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** @param on the first day in the new cell */
    public void receive(Actor actor, TransferId id, LocalDate on) {
        Row row = transfers.toReceive(actor, id);
        day(row, on);
        try {
            jdbc.sql("select members.take_over(?, ?, ?, ?)")
                    .param(row.id())
                    .param(on)
                    .param(words("came", row.fromName(), row))
                    .param(words("gone", row.toName(), row))
                    .query((result, number) -> "")
                    .single();
        } catch (DataIntegrityViolationException broken) {
            throw SendTransfer.words(broken);
        }
        events.publishEvent(
                new MemberTransferred(new UnitId(row.toUnit()), row.memberId(), row.memberId(), row.id(), on));
    }

    public void giveBack(Actor actor, TransferId id, String reason) {
        Row row = transfers.toReceive(actor, id);
        String why = Transfers.said(reason, "answer");
        transfers.end(row, State.RETURNED, LocalDate.now(clock), why);
        events.publishEvent(new TransferReturned(new UnitId(row.toUnit()), row.id(), row.memberId(), why));
    }

    /** @param on the day from which the place outside counts the member */
    public void receivedOutside(Actor actor, TransferId id, LocalDate on) {
        Row row = transfers.sent(actor, id, State.SENT);
        if (row.toUnit() != null) {
            throw new RuleViolation("members.transfer.receiver-answers");
        }
        day(row, on);
        MemberId member = new MemberId(row.memberId());
        if (rows.nextBeginning(member, on.minusDays(1), true).isPresent()) {
            throw RuleViolation.at("on", "members.transfer.stale");
        }
        UnitId unit = new UnitId(row.fromUnit());
        LocalDate since = rows.lastStay(member).orElseThrow().since();
        rows.from(member, on, Standing.TRANSFERRED);
        rows.leave(member, on, words("gone", row.toName(), row));
        grants.keep(actor, "member:" + row.memberId(), row.personId(), Role.MEMBER, unit, since, on);
        List<DomainEvent> ended = posts.end(actor, new PersonId(row.personId()), on);
        transfers.end(row, State.RECEIVED, on, "");
        events.publishEvent(new MemberGone(unit, row.memberId(), row.memberId(), row.toName(), on));
        ended.forEach(events::publishEvent);
    }

    private void day(Row row, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("on", "members.transfer.ahead");
        }
        if (row.sentOn() == null || on.isBefore(row.sentOn())) {
            throw RuleViolation.at("on", "members.transfer.before-sent", row.sentOn() == null ? "" : row.sentOn());
        }
    }

    private String words(String key, String place, Row row) {
        Object[] said = {place, row.sentOn() == null ? "" : DAY.format(row.sentOn())};
        return messages.getMessage("members.transfer.basis." + key, said, OFFICIAL);
    }
}
