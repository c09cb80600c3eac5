package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Keeps where paper files lie and to whom they are lent. What is in them is never kept here, nor any scan of them. */
@UseCase
public class KeepFileRegister {
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_PURPOSE = 300;

    private final JdbcClient jdbc;
    private final Access access;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepFileRegister(JdbcClient jdbc, Access access, Rulebook rulebook, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.rulebook = rulebook;
        this.clock = clock;
        this.events = events;
    }

    public void place(Actor actor, MemberId member, String place) {
        UnitId unit = requireKept(actor, member);
        text("place", place, LONGEST_PLACE);
        jdbc.sql("""
                insert into members.file_place (member_id, since, place, recorded_by) values (?, ?, ?, ?)
                on conflict (member_id, since) do update set place = excluded.place, recorded_by = excluded.recorded_by
                """)
                .param(member.value())
                .param(LocalDate.now(clock))
                .param(place)
                .param(actor.requiredPerson())
                .update();
        events.publishEvent(new FilePlaced(unit, member.value(), place));
    }

    /** @param due null: as the rulebook has it */
    public void lend(Actor actor, MemberId member, String borrower, String purpose, @Nullable LocalDate due) {
        UnitId unit = requireKept(actor, member);
        text("borrower", borrower, LONGEST_PLACE);
        text("purpose", purpose, LONGEST_PURPOSE);
        LocalDate today = LocalDate.now(clock);
        LocalDate until = due == null
                ? today.plusDays(
                        rulebook.inForce("register.loan", actor.path(), today).number("days"))
                : due;
        if (until.isBefore(today)) {
            throw RuleViolation.at("due", "members.loan.due");
        }
        UUID loan = jdbc.sql("""
                insert into members.file_loan (member_id, borrower, purpose, lent_on, due_on, lent_by)
                values (?, ?, ?, ?, ?, ?) on conflict (member_id) where returned_on is null do nothing returning id
                """)
                .param(member.value())
                .param(borrower)
                .param(purpose)
                .param(today)
                .param(until)
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at("borrower", "members.loan.already"));
        events.publishEvent(new FileLent(unit, member.value(), loan, borrower));
    }

    public void takeBack(Actor actor, UUID loan) {
        UUID member = jdbc.sql("select member_id from members.file_loan where id = ? and returned_on is null")
                .param(loan)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        UnitId unit = requireKept(actor, new MemberId(member));
        jdbc.sql("update members.file_loan set returned_on = ? where id = ?")
                .param(LocalDate.now(clock))
                .param(loan)
                .update();
        events.publishEvent(new FileReturned(unit, member, loan));
    }

    private UnitId requireKept(Actor actor, MemberId member) {
        UnitId unit = jdbc.sql("select unit_id from members.member where id = ?")
                .param(member.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        return unit;
    }

    private static void text(String field, String text, int longest) {
        if (text.isEmpty()) {
            throw RuleViolation.at(field, "members.loan." + field);
        }
        if (text.length() > longest) {
            throw RuleViolation.at(field, "members.merit.long", longest);
        }
    }
}
