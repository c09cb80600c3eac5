package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.people.IdentityNumbers;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * A member comes with an introduction from a place outside the program: registered, and written into the transfer book. Who
 * had gone outside before comes back: the record there is goes on with a new stay, counted as coming in, not as admitted.
 */
@UseCase
public class ReceiveFromOutside {
    private final JdbcClient jdbc;
    private final Access access;
    private final KeepMember register;
    private final IdentityNumbers numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReceiveFromOutside(
            JdbcClient jdbc,
            Access access,
            KeepMember register,
            IdentityNumbers numbers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.register = register;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /** @param cameBack a record there was goes on; what was typed beyond name and numbers is not written over it */
    public record Received(MemberId member, boolean cameBack) {}

    /**
     * @param from the place the comrade comes from
     * @param letter number of the introduction; may be empty
     * @param sentOn the day of the introduction
     * @param on the first day in the cell
     * @param duesUntil last month up to which all dues were paid there; null where the introduction does not say
     */
    public record Introduction(
            String from,
            String letter,
            LocalDate sentOn,
            LocalDate on,
            @Nullable YearMonth duesUntil) {}

    /**
     * @param typed the member's fields, named as the columns of the register
     * @param another whoever of this name and birthday is on record is another person
     */
    public Received receive(
            Actor actor, UnitId cell, Map<String, String> typed, Introduction introduction, boolean another) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        String place = Transfers.said(introduction.from(), "from");
        LocalDate on = introduction.on();
        if (on.isBefore(introduction.sentOn())) {
            throw RuleViolation.at("on", "members.transfer.before-sent", introduction.sentOn());
        }
        var whole = new HashMap<>(typed);
        whole.put("IN_CELL_FROM", on.toString());
        whole.put("CAME_BY", place);
        Map<Field, String> read = register.read(actor, cell, whole);
        YearMonth paid = introduction.duesUntil();
        requirePayable(paid, read.get(Field.JOINED_ON));
        UUID back = another ? null : takenBack(cell, read, on, place);
        MemberId member = back == null ? register.enter(actor, cell, whole, another) : new MemberId(back);
        jdbc.sql("""
                insert into members.transfer (kind, member_id, person_id, full_name, birth_date, joined_on, official_on,
                    from_name, to_unit, to_name, state, letter, drafted_on, sent_on, ended_on, dues_until)
                select 'IN', m.id, m.person_id, p.full_name, p.birth_date, m.joined_on, m.official_on,
                    :from, :unit, '-', 'RECEIVED', :letter, :sent, :sent, :on, :paid
                from members.member m join people.person p on p.id = m.person_id where m.id = :member
                """)
                .param("from", place)
                .param("unit", cell.value())
                .param("letter", introduction.letter().strip())
                .param("sent", introduction.sentOn())
                .param("on", on)
                .param("paid", paid == null ? null : paid.atDay(1), java.sql.Types.DATE)
                .param("member", member.value())
                .update();
        if (back != null) {
            events.publishEvent(new MemberCameBack(cell, back, back, place, on));
        }
        return new Received(member, back != null);
    }

    /** Dues are paid for months that have begun, by who is in the Party. */
    private void requirePayable(@Nullable YearMonth until, @Nullable String joined) {
        if (until == null) {
            return;
        }
        if (until.isAfter(YearMonth.from(LocalDate.now(clock)))) {
            throw RuleViolation.at("duesUntil", "members.transfer.dues-ahead");
        }
        if (joined != null && until.isBefore(YearMonth.from(LocalDate.parse(joined)))) {
            throw RuleViolation.at("duesUntil", "members.transfer.dues-before-joining", LocalDate.parse(joined));
        }
    }

    private @Nullable UUID takenBack(UnitId cell, Map<Field, String> typed, LocalDate on, String from) {
        String citizen = typed.getOrDefault(Field.CITIZEN_ID, "");
        return jdbc.sql("""
                select members.take_back(:citizen, :card, :name, cast(:born as date), cast(:official as date), :cell, :on, :from)
                """)
                .param("citizen", citizen.isEmpty() ? null : numbers.index(citizen), java.sql.Types.BINARY)
                .param("card", typed.getOrDefault(Field.CARD_NUMBER, ""))
                .param("name", typed.getOrDefault(Field.FULL_NAME, ""))
                .param("born", typed.get(Field.BIRTH_DATE), java.sql.Types.VARCHAR)
                .param("official", typed.get(Field.OFFICIAL_ON), java.sql.Types.VARCHAR)
                .param("cell", cell.value())
                .param("on", on)
                .param("from", from)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
