package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.ReadRegister;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.decisions.Decision;
import vn.chibo.organisations.decisions.Decisions;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Who went where by a decision that was carried out: the list that goes with the handover of papers and seal. */
@UseCase
class HandoverQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final Decisions decisions;
    private final ReadRegister register;

    HandoverQueries(JdbcClient jdbc, Access access, Decisions decisions, ReadRegister register) {
        this.jdbc = jdbc;
        this.access = access;
        this.decisions = decisions;
        this.register = register;
    }

    /** @param official null while probationary */
    record Line(
            String name,
            @Nullable LocalDate born,
            LocalDate joined,
            @Nullable LocalDate official,
            String from,
            String to) {}

    record Handover(Decision decision, List<Line> lines) {}

    /** By cell and given name; that the list was taken out is on record. */
    Handover of(Actor actor, DecisionId id) {
        Decision decision = decisions.required(actor, id);
        access.require(actor, Permission.PLAN_REORGANISATION, new UnitId(decision.unitId()));
        if (decision.state() != Decision.State.APPLIED && decision.state() != Decision.State.UNDONE) {
            throw new NotFound(); // nobody has gone anywhere yet
        }
        List<Line> lines = jdbc.sql("""
                with went as (
                    select a.member_id, a.unit_before as from_id, a.unit_id as to_id, null::uuid as cell
                    from members.affiliation a where a.decision_id = :decision
                    union all
                    select a.member_id, was.parent_id, now.parent_id, now.unit_id
                    from organisations.unit_version now
                    join organisations.unit_version was on was.unit_id = now.unit_id and was.valid -|- now.valid
                        and was.ended_by = now.opened_by and was.parent_id <> now.parent_id
                    join members.affiliation a on a.unit_id = now.unit_id and a.valid @> cast(:day as date)
                    where now.opened_by = :decision and a.decision_id is distinct from :decision)
                select p.full_name as name, p.birth_date as born, m.joined_on as joined, m.official_on as official,
                    concat_ws(' – ', c.name, f.name) as "from", concat_ws(' – ', c.name, t.name) as "to"
                from went w
                join members.member m on m.id = w.member_id
                join people.person p on p.id = m.person_id
                left join lateral (select name from organisations.unit_version v where v.unit_id = w.cell
                                   order by lower(v.valid) desc limit 1) c on true
                left join lateral (select name from organisations.unit_version v where v.unit_id = w.from_id
                                   order by lower(v.valid) desc limit 1) f on true
                left join lateral (select name from organisations.unit_version v where v.unit_id = w.to_id
                                   order by lower(v.valid) desc limit 1) t on true
                order by c.name collate shared.vietnamese, f.name collate shared.vietnamese, p.given_name,
                    p.full_name collate shared.vietnamese
                """)
                .param("decision", decision.id())
                .param("day", decision.inForce())
                .query(Line.class)
                .list();
        register.listed(actor, lines.size());
        return new Handover(decision, lines);
    }
}
