package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Makes a probationary member an official one from a day on, which lies in the past when it was considered late. */
@UseCase
public class RecogniseMember {
    private final JdbcClient jdbc;
    private final Access access;
    private final ApplicationEventPublisher events;

    RecogniseMember(JdbcClient jdbc, Access access, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.events = events;
    }

    /** Refused when the member is not in probation on that day. */
    public void recognise(Actor actor, MemberId member, LocalDate officialOn) {
        UnitId cell = jdbc.sql("select unit_id from members.member where id = ? for update")
                .param(member.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        int probations = jdbc.sql("""
                update members.standing set valid = daterange(lower(valid), :day)
                where member_id = :member and standing = 'PROBATIONARY' and upper_inf(valid) and lower(valid) < :day
                """)
                .param("day", officialOn)
                .param("member", member.value())
                .update();
        if (probations == 0) {
            throw new RuleViolation("members.recognise.no-probation");
        }
        jdbc.sql("insert into members.standing (member_id, valid, standing) "
                        + "values (:member, daterange(:day, null), 'OFFICIAL')")
                .param("member", member.value())
                .param("day", officialOn)
                .update();
        jdbc.sql("update members.member set official_on = ?, version = version + 1 where id = ?")
                .param(officialOn)
                .param(member.value())
                .update();
        events.publishEvent(new MemberRecognised(cell, member.value(), officialOn));
    }
}
