package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.access.KeepGrants;
import vn.chibo.access.Role;
import vn.chibo.members.Field;
import vn.chibo.members.MemberMended;
import vn.chibo.members.MemberRegistered;
import vn.chibo.members.imports.BulkWriting.Membership;
import vn.chibo.members.imports.CheckedRow.Outcome;
import vn.chibo.people.KeepPeople;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.People;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Puts checked rows into the register: newcomers in bulk, members known already one by one. Asks nothing any more. */
@Component
public class Writing {
    private final BulkWriting bulk;
    private final KeepPeople newcomers;
    private final KeepPerson people;
    private final People records;
    private final KeepGrants grants;
    private final Periods periods;

    Writing(
            BulkWriting bulk,
            KeepPeople newcomers,
            KeepPerson people,
            People records,
            KeepGrants grants,
            Periods periods) {
        this.bulk = bulk;
        this.newcomers = newcomers;
        this.people = people;
        this.records = records;
        this.grants = grants;
        this.periods = periods;
    }

    /** Registers rows that are NEW, mends rows that are CHANGED; what happened, for the audit. */
    public List<DomainEvent> write(Actor actor, List<CheckedRow> rows, String path) {
        List<DomainEvent> events = new ArrayList<>(register(actor, of(rows, Outcome.NEW)));
        events.addAll(mend(actor, of(rows, Outcome.CHANGED), path));
        return events;
    }

    private List<DomainEvent> register(Actor actor, List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<CheckedRow> strangers =
                rows.stream().filter(row -> row.person() == null).toList();
        List<PersonId> recorded = newcomers.recordAll(
                actor,
                strangers.stream()
                        .map(row -> new KeepPeople.Newcomer(
                                new UnitId(row.unit()), Drafts.person(PersonData.named(""), row.values())))
                        .toList());
        var strangerIds = recorded.iterator();
        var ids = bulk.ids(rows.size()).iterator();
        List<Membership> members = new ArrayList<>();
        for (CheckedRow row : rows) {
            UUID person = row.person() == null ? strangerIds.next().value() : row.person();
            members.add(new Membership(ids.next(), person, row.unit(), row.values()));
        }
        bulk.insert(members);
        grants.keepAll(actor, members.stream().map(Writing::grant).toList());
        return members.stream()
                .<DomainEvent>map(
                        member -> new MemberRegistered(new UnitId(member.unit()), member.id(), member.person()))
                .toList();
    }

    private List<DomainEvent> mend(Actor actor, List<CheckedRow> rows, String path) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonData> bases =
                records.of(actor, rows.stream().map(CheckedRow::person).toList());
        Map<UUID, Map<Field, String>> known = periods.recordedValues(path);
        List<Membership> members = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        for (CheckedRow row : rows) {
            PersonId person = new PersonId(row.person());
            people.mend(actor, new UnitId(row.unit()), person, Drafts.person(bases.get(person), row.values()));
            members.add(new Membership(row.member(), row.person(), row.unit(), over(known.get(row.member()), row)));
            events.add(mended(row));
        }
        bulk.update(members);
        for (int i = 0; i < rows.size(); i++) {
            bulk.rewriteStandings(members.get(i).id(), periods.corrected(rows.get(i), members.get(i)));
        }
        grants.keepAll(actor, members.stream().map(Writing::grant).toList());
        return events;
    }

    /** That a secret number changed is told, never the number. */
    private static MemberMended mended(CheckedRow row) {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        row.changes().forEach((field, change) -> {
            if (!field.secret()) {
                before.put(field.name(), change.before());
                after.put(field.name(), change.after());
            }
        });
        List<String> fields = row.changes().keySet().stream().map(Enum::name).toList();
        return new MemberMended(new UnitId(row.unit()), row.member(), row.person(), fields, before, after);
    }

    /** A secret number on record is known here by its last digits only and stays as it is. */
    private static Map<Field, String> over(Map<Field, String> recorded, CheckedRow row) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(recorded);
        values.remove(OLD_IDENTITY);
        values.putAll(row.values());
        return values;
    }

    private static KeepGrants.Grant grant(Membership member) {
        return new KeepGrants.Grant(
                "member:" + member.id(),
                member.person(),
                Role.MEMBER,
                member.unit(),
                member.inCell(),
                member.data().leftOn());
    }

    private static List<CheckedRow> of(List<CheckedRow> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }
}
