package vn.chibo.members;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.MoveAccounts;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.access.Role;
import vn.chibo.members.MembersFollow.Concerned;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.people.MovePeople;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** Moves members from one cell to another from a day on, with record, account and rights; the stay before is kept. */
@Component
class MoveMembers {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OrganisationPaths paths;
    private final MovePeople people;
    private final MoveAccounts accounts;
    private final KeepGrants grants;

    MoveMembers(
            JdbcClient jdbc,
            JsonMapper json,
            OrganisationPaths paths,
            MovePeople people,
            MoveAccounts accounts,
            KeepGrants grants) {
        this.jdbc = jdbc;
        this.json = json;
        this.paths = paths;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
    }

    private record Move(UUID member, UUID target) {}

    void go(Actor actor, Reorganisation plan, List<Concerned> members, Map<UUID, UnitId> targets) {
        if (members.isEmpty()) {
            return;
        }
        String moves = json.writeValueAsString(members.stream()
                .map(one -> new Move(one.member(), targets.get(one.member()).value()))
                .toList());
        jdbc.sql("""
                with r as (select * from jsonb_to_recordset(cast(:moves as jsonb)) as r (member uuid, target uuid)),
                left_behind as (
                    update members.affiliation a set valid = daterange(lower(a.valid), :day), left_by = :basis
                    from r where a.member_id = r.member and lower(a.valid) < :day
                      and (upper_inf(a.valid) or upper(a.valid) > :day)
                    returning a.member_id, old.valid as stay, old.left_by as gone, a.unit_id, r.target)
                insert into members.affiliation (member_id, valid, unit_id, came_by, left_by, decision_id, unit_before)
                select member_id, daterange(:day, upper(stay)), target, :basis, gone, :decision, unit_id from left_behind
                """)
                .param("moves", moves)
                .param("day", plan.day())
                .param("basis", plan.basis())
                .param("decision", plan.decision().value())
                .update();
        // Who came after a decision dated back came to what then stood in its place.
        jdbc.sql("""
                update members.affiliation a set unit_before = a.unit_id, unit_id = r.target, decision_id = :decision
                from jsonb_to_recordset(cast(:moves as jsonb)) as r (member uuid, target uuid)
                where a.member_id = r.member and lower(a.valid) >= :day and a.decision_id is distinct from :decision
                """)
                .param("moves", moves)
                .param("day", plan.day())
                .param("decision", plan.decision().value())
                .update();
        settle(actor, plan, members, targets);
    }

    /** Everyone back to where the undone decision found them. */
    void back(Actor actor, Reorganisation plan, List<Concerned> members) {
        Map<UUID, UnitId> targets = new HashMap<>();
        members.forEach(one -> targets.put(one.member(), new UnitId(one.placed())));
        go(actor, plan, members, targets);
    }

    private void settle(Actor actor, Reorganisation plan, List<Concerned> members, Map<UUID, UnitId> targets) {
        Map<UnitId, List<Concerned>> byTarget =
                members.stream().collect(Collectors.groupingBy(one -> targets.get(one.member())));
        byTarget.forEach((unit, comrades) -> jdbc.sql("""
                update members.member set unit_id = :unit, unit_path = :path, version = version + 1 where id = any(:members)
                """)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("members", comrades.stream().map(Concerned::member).toArray(UUID[]::new))
                .update());
        Map<UnitId, List<UUID>> persons = new HashMap<>();
        byTarget.forEach((unit, comrades) ->
                persons.put(unit, comrades.stream().map(Concerned::person).toList()));
        people.move(persons);
        accounts.move(persons);
        List<KeepGrants.Grant> rights = new ArrayList<>();
        members.forEach(one -> rights.add(new KeepGrants.Grant(
                "member:" + one.member(),
                one.person(),
                Role.MEMBER,
                targets.get(one.member()).value(),
                plan.day(),
                null)));
        grants.keepAll(actor, rights);
    }
}
