package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.organisations.HoldPost;
import vn.chibo.organisations.PostId;
import vn.chibo.organisations.PostKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Names a comrade of the cell who receives its dues (người thu đảng phí): a post like others, given and ended by the
 * secretary, that lets record declarations and receipts and nothing else.
 */
@UseCase
public class NameTreasurer {
    private final JdbcClient jdbc;
    private final Access access;
    private final HoldPost posts;
    private final Clock clock;

    NameTreasurer(JdbcClient jdbc, Access access, HoldPost posts, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.posts = posts;
        this.clock = clock;
    }

    /** From that day on, today at the earliest. */
    public PostId name(Actor actor, UnitId unit, MemberId member, LocalDate from) {
        access.require(actor, Permission.NAME_TREASURER, unit);
        PersonId person = jdbc.sql("select person_id from members.member where id = ? and unit_id = ?")
                .param(member.value())
                .param(unit.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(NotFound::new);
        if (from.isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("from", "dues.treasurer.past");
        }
        return posts.open(actor, unit, person, PostKind.TREASURER, from, null, "");
    }

    /** @param until first day without it */
    public void end(Actor actor, PostId treasurer, LocalDate until) {
        UnitId unit = jdbc.sql("select unit_id from organisations.post where id = ? and kind = 'TREASURER'")
                .param(treasurer.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.NAME_TREASURER, unit);
        posts.end(actor, treasurer, until);
    }
}
