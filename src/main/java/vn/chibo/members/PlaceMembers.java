package vn.chibo.members;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.DivisionUnits;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Places members of a unit that a draft decision divides, one by one or by a rule; never all at once to one side. */
@UseCase
public class PlaceMembers {
    private final JdbcClient jdbc;
    private final Access access;
    private final DivisionUnits divisions;

    PlaceMembers(JdbcClient jdbc, Access access, DivisionUnits divisions) {
        this.jdbc = jdbc;
        this.access = access;
        this.divisions = divisions;
    }

    /** @param unit null takes the members' placement back */
    public void place(Actor actor, DecisionId decision, Collection<MemberId> members, @Nullable UnitId unit) {
        var division = divisions.openDraft(actor, decision);
        access.require(actor, Permission.PLAN_REORGANISATION, division.issuer());
        if (unit != null && !division.targets().contains(unit)) {
            throw RuleViolation.at("unit", "members.placement.not-a-part");
        }
        List<UUID> ids = members.stream().map(MemberId::value).toList();
        int known = jdbc.sql("""
                select count(*) from members.member
                where id = any(:members) and unit_id = any(:sources)
                """)
                .param("members", ids.toArray(UUID[]::new))
                .param("sources", UnitId.values(division.sources()))
                .query(Integer.class)
                .single();
        if (known != ids.size()) {
            throw new NotFound();
        }
        jdbc.sql("delete from members.placement where decision_id = ? and member_id = any(?)")
                .param(decision.value())
                .param(ids.toArray(UUID[]::new))
                .update();
        if (unit != null) {
            jdbc.sql("""
                    insert into members.placement (decision_id, member_id, unit_id)
                    select ?, unnest(cast(? as uuid[])), ?
                    """)
                    .param(decision.value())
                    .param(ids.toArray(UUID[]::new))
                    .param(unit.value())
                    .update();
        }
    }
}
