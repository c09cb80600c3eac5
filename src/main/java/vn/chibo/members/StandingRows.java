package vn.chibo.members;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.RuleViolation;

/** The periods of standing and affiliation of one member, changed from a day on; what was before that day stays. */
@Component
class StandingRows {
    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until first day after it; null while open */
    record Stay(UUID unitId, LocalDate since, @Nullable LocalDate until) {}

    Optional<Standing> on(MemberId member, LocalDate day) {
        return jdbc.sql("select standing from members.standing where member_id = ? and valid @> cast(? as date)")
                .param(member.value())
                .param(day)
                .query(String.class)
                .optional()
                .map(Standing::valueOf);
    }

    /**
     * The first day after the given one on which something begins that would stand against a change of that day.
     *
     * @param stays whether stays in a cell count, or standings alone
     */
    Optional<LocalDate> nextBeginning(MemberId member, LocalDate after, boolean stays) {
        return jdbc.sql("""
                select lower(valid) from (
                    select valid from members.standing where member_id = :member
                    union all select valid from members.affiliation where member_id = :member and :stays) p
                where lower(valid) > :day order by 1 limit 1
                """)
                .param("member", member.value())
                .param("day", after)
                .param("stays", stays)
                .query(LocalDate.class)
                .optional();
    }

    /** Since when the probation of that day runs, a suspension within it included. */
    LocalDate probationSince(MemberId member, LocalDate day) {
        return jdbc.sql("""
                select min(lower(valid)) from members.standing
                where member_id = :member and standing in ('PROBATIONARY', 'SUSPENDED') and lower(valid) <= :day
                  and lower(valid) > coalesce((select max(lower(other.valid)) from members.standing other
                      where other.member_id = :member and other.standing not in ('PROBATIONARY', 'SUSPENDED')
                        and lower(other.valid) <= :day), '-infinity')
                """)
                .param("member", member.value())
                .param("day", day)
                .query(LocalDate.class)
                .single();
    }

    /** From the day on the member stands so, for good; a piece of the same standing before it is made longer. */
    void from(MemberId member, LocalDate day, Standing standing) {
        jdbc.sql("delete from members.standing where member_id = ? and lower(valid) >= ?")
                .param(member.value())
                .param(day)
                .update();
        jdbc.sql("""
                update members.standing set valid = daterange(lower(valid), ?)
                where member_id = ? and (upper_inf(valid) or upper(valid) > ?)
                """).param(day).param(member.value()).param(day).update();
        int longer = jdbc.sql("""
                update members.standing set valid = daterange(lower(valid), null)
                where member_id = ? and upper(valid) = ? and standing = ?
                """)
                .param(member.value())
                .param(day)
                .param(standing.name())
                .update();
        if (longer == 0) {
            jdbc.sql("insert into members.standing (member_id, valid, standing) values (?, daterange(?, null), ?)")
                    .param(member.value())
                    .param(day)
                    .param(standing.name())
                    .update();
        }
    }

    /** Where the member last sat or sits. */
    Optional<Stay> lastStay(MemberId member) {
        return jdbc.sql("""
                select unit_id, lower(valid) as since, upper(valid) as until from members.affiliation
                where member_id = ? order by lower(valid) desc limit 1
                """).param(member.value()).query(Stay.class).optional();
    }

    void leave(MemberId member, LocalDate day, String leftBy) {
        jdbc.sql("""
                update members.affiliation set valid = daterange(lower(valid), :day), left_by = :basis
                where member_id = :member and lower(valid) < :day and (upper_inf(valid) or upper(valid) > :day)
                """)
                .param("day", day)
                .param("basis", leftBy)
                .param("member", member.value())
                .update();
    }

    /** Back into the cell last sat in: as if never gone on the very day of leaving, else anew. */
    void comeBack(MemberId member, LocalDate day, String cameBy) {
        int never = jdbc.sql("""
                update members.affiliation set valid = daterange(lower(valid), null), left_by = ''
                where member_id = ? and upper(valid) = ?
                """).param(member.value()).param(day).update();
        if (never == 0) {
            jdbc.sql("""
                    insert into members.affiliation (member_id, valid, unit_id, came_by)
                    select member_id, daterange(:day, null), unit_id, :basis from members.affiliation
                    where member_id = :member order by lower(valid) desc limit 1
                    """)
                    .param("day", day)
                    .param("basis", cameBy)
                    .param("member", member.value())
                    .update();
        }
    }

    /** A later stay stands against leaving alone: recognised late, a member may have moved to another cell since. */
    void nothingLater(MemberId member, LocalDate day, boolean leaving) {
        nextBeginning(member, day, leaving).ifPresent(later -> {
            throw RuleViolation.at("effectiveOn", "members.status.later", later);
        });
    }
}
