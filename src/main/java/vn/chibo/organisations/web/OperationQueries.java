package vn.chibo.organisations.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.UnitKind;
import vn.chibo.organisations.decisions.Decision;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** A decision's lines in names, and what a new line may be about. */
@ReadModel
class OperationQueries {
    private static final int OFFERED = 150;
    private static final String NAME = """
            coalesce((select v.name from organisations.unit_version v where v.unit_id = %1$s
                      order by lower(v.valid) desc limit 1),
                     (select r.name from organisations.operation_result r where r.unit_id = %1$s), '')
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final DecisionQueries decisions;
    private final UnitKinds kinds;

    OperationQueries(JdbcClient jdbc, Access access, DecisionQueries decisions, UnitKinds kinds) {
        this.jdbc = jdbc;
        this.access = access;
        this.decisions = decisions;
        this.kinds = kinds;
    }

    DecisionPage decision(Actor actor, DecisionId id, @Nullable String search, @Nullable RuleViolation violation) {
        Decision decision = decisions.planned(actor, id);
        List<DecisionPage.Operation> operations = operations(decision);
        String typed = Typed.text(search).strip();
        boolean open = decision.state().open();
        return new DecisionPage(
                decision,
                decisions.issuer(actor, decision.issuer()),
                operations,
                appointments(decision),
                open ? places(operations) : Map.of(),
                open && !typed.isEmpty() ? people(decision, typed) : List.of(),
                typed,
                operations.stream().anyMatch(one -> one.kind().divides()),
                access.may(actor, Permission.PLAN_REORGANISATION, decision.issuer()),
                access.may(actor, Permission.SIGN_REORGANISATION, decision.issuer()),
                stuck(decision),
                counter(decision),
                violation);
    }

    OperationFormPage form(
            Actor actor,
            DecisionId id,
            OperationKind kind,
            @Nullable String search,
            OperationForm form,
            @Nullable RuleViolation violation) {
        Decision decision = decisions.planned(actor, id);
        String typed = Typed.text(search).strip();
        List<DecisionPage.Place> units = units(decision, typed, form, false);
        List<DecisionPage.Place> made = operations(decision).stream()
                .flatMap(one -> one.made().stream())
                .map(one -> new DecisionPage.Place(one.id(), one.name()))
                .toList();
        return new OperationFormPage(
                decision,
                kind,
                typed,
                units,
                units(decision, "", form, true),
                made,
                units.size() >= OFFERED,
                kinds.on(actor, decision.inForce()),
                form,
                violation);
    }

    /** Below the issuer, on the eve; as superiors only what is no cell. Whatever was chosen stays in the list. */
    private List<DecisionPage.Place> units(Decision decision, String search, OperationForm form, boolean superiors) {
        return jdbc.sql("""
                with i as materialized ( -- the range's end as a value: an index takes no computed one behind row-level security
                    select id, path, path || '~' as past from organisations.unit where id = :issuer
                )
                select c.unit_id, c.name || coalesce(' – ' || (select a.name from organisations.ancestors(c.unit_id, :eve) a
                                                               where a.depth = 1 and a.kind <> 'ROOT'), '') as name
                from (
                    select v.unit_id, v.name, v.unit_id = i.id as issuer, v.unit_id::text = any(:chosen) as chosen
                    from i
                    join organisations.unit_version v on v.unit_path >= i.path and v.unit_path < i.past
                        and v.valid @> cast(:eve as date)
                    where (:superiors or v.unit_id <> i.id)
                      and v.kind = any(array(select code from organisations.unit_kind where not (:superiors and is_cell)))
                      and (:search = '' or shared.fold(v.name) like '%' || shared.fold(:search) || '%'
                           or v.unit_id::text = any(:chosen))
                    order by issuer desc, chosen desc, v.name collate shared.vietnamese limit :most) c
                order by c.issuer desc, c.chosen desc, c.name collate shared.vietnamese
                """)
                .param("eve", decision.inForce().minusDays(1))
                .param("issuer", decision.unitId())
                .param("superiors", superiors)
                .param("search", search)
                .param("chosen", form.sources().toArray(String[]::new))
                .param("most", OFFERED)
                .query((row, number) ->
                        new DecisionPage.Place(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    private List<DecisionPage.Operation> operations(Decision decision) {
        Map<UUID, List<DecisionPage.Place>> sources = jdbc
                .sql("""
                select * from (
                    select s.operation_id, s.unit_id, %s as name
                    from organisations.operation_source s join organisations.operation o on o.id = s.operation_id
                    where o.decision_id = ?) named order by named.name collate shared.vietnamese
                """.formatted(NAME.formatted("s.unit_id")))
                .param(decision.id())
                .query((row, number) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new DecisionPage.Place(new UnitId(row.getObject(2, UUID.class)), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, List<DecisionPage.Made>> made = new HashMap<>();
        jdbc.sql("""
                select r.operation_id, r.unit_id, r.name, r.kind, %s as parent
                from organisations.operation_result r join organisations.operation o on o.id = r.operation_id
                where o.decision_id = ? order by o.place, r.place
                """.formatted(NAME.formatted("r.parent_id")))
                .param(decision.id())
                .query(row -> {
                    made.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                            .add(new DecisionPage.Made(
                                    new UnitId(row.getObject(2, UUID.class)),
                                    row.getString(3),
                                    UnitKind.valueOf(row.getString(4)),
                                    row.getString(5)));
                });
        return jdbc.sql("""
                select o.id, o.kind, o.receiver_id, %s as receiver, o.kind_to, o.name_to
                from organisations.operation o where o.decision_id = ? order by o.place
                """.formatted(NAME.formatted("o.receiver_id")))
                .param(decision.id())
                .query((row, number) -> new DecisionPage.Operation(
                        row.getObject("id", UUID.class),
                        OperationKind.valueOf(row.getString("kind")),
                        sources.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        made.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getObject("receiver_id") == null ? null : row.getString("receiver"),
                        row.getString("kind_to") == null ? null : UnitKind.valueOf(row.getString("kind_to")),
                        row.getString("name_to")))
                .list();
    }

    private List<DecisionPage.Named> appointments(Decision decision) {
        return jdbc.sql("""
                select * from (
                    select a.id, p.full_name, p.given_name, a.kind, %s as unit
                    from organisations.appointment a join people.person p on p.id = a.person_id
                    where a.decision_id = ?) named
                order by named.unit collate shared.vietnamese, named.kind desc, named.given_name
                """.formatted(NAME.formatted("a.unit_id")))
                .param(decision.id())
                .query((row, number) -> new DecisionPage.Named(
                        row.getObject("id", UUID.class),
                        row.getString("full_name"),
                        PostKind.valueOf(row.getString("kind")),
                        row.getString("unit")))
                .list();
    }

    /** Where somebody may be appointed: what it makes first, then what goes on. */
    private static Map<String, String> places(List<DecisionPage.Operation> operations) {
        Map<String, String> places = new LinkedHashMap<>();
        operations.forEach(
                one -> one.made().forEach(made -> places.put(made.id().toString(), made.name())));
        operations.stream().filter(one -> !one.kind().endsSources()).forEach(one -> one.sources()
                .forEach(place -> places.put(place.id().toString(), place.name())));
        return places;
    }

    private List<UnitPage.Somebody> people(Decision decision, String search) {
        return jdbc.sql("""
                select p.id, p.full_name, p.occupation
                from people.person p join organisations.unit u on u.id = :unit
                where p.merged_into is null and starts_with(p.unit_path, u.path) and p.search_name like '%' || shared.fold(:search) || '%'
                order by p.given_name, p.full_name collate shared.vietnamese limit :most
                """)
                .param("unit", decision.unitId())
                .param("search", search)
                .param("most", OFFERED)
                .query((row, number) -> new UnitPage.Somebody(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("occupation")))
                .list();
    }

    private boolean stuck(Decision decision) {
        return jdbc.sql("select failure <> '' from organisations.decision where id = ?")
                .param(decision.id())
                .query(Boolean.class)
                .single();
    }

    private @Nullable UUID counter(Decision decision) {
        return jdbc.sql("select id from organisations.decision where undoes = ? and state <> 'WITHDRAWN'")
                .param(decision.id())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
