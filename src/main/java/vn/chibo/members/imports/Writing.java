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
import vn.chibo.members.imports.Mending.Membership;
import vn.chibo.people.HistoryMoment;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.People;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Puts the staged rows into the register: newcomers in bulk, members known already one by one. Asks nothing any more. */
@Component
public class Writing {
    /** Fields the periods of standing are made of; another correction leaves them as decisions have cut them. */
    private static final List<Field> PERIODS =
            List.of(JOINED_ON, OFFICIAL_ON, STANDING, LEFT_ON, LEFT_BY, IN_CELL_FROM);

    private final Registering newcomers;
    private final Staged staged;
    private final Register register;
    private final Mending bulk;
    private final KeepPerson people;
    private final People records;
    private final KeepGrants grants;
    private final Periods periods;
    private final HistoryMoment moment;

    Writing(
            Registering newcomers,
            Staged staged,
            Register register,
            Mending bulk,
            KeepPerson people,
            People records,
            KeepGrants grants,
            Periods periods,
            HistoryMoment moment) {
        this.newcomers = newcomers;
        this.staged = staged;
        this.register = register;
        this.bulk = bulk;
        this.people = people;
        this.records = records;
        this.grants = grants;
        this.periods = periods;
        this.moment = moment;
    }

    /** Registers the staged rows that are NEW and answers what happened, for the audit. */
    public List<MemberRegistered> register(Actor actor, FileColumns columns) {
        return newcomers.register(actor, columns).stream()
                .map(one -> new MemberRegistered(new UnitId(one.unit()), one.member(), one.person()))
                .toList();
    }

    /** Mends the staged rows that are CHANGED, each its member; every one is an event of its own. */
    public List<MemberMended> mend(Actor actor, FileColumns columns) {
        return mend(actor, staged.changed(columns));
    }

    private List<MemberMended> mend(Actor actor, List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        moment.tell();
        Map<PersonId, PersonData> bases =
                records.of(actor, rows.stream().map(CheckedRow::person).toList());
        Map<UUID, Map<Field, String>> known =
                register.values(rows.stream().map(CheckedRow::member).toList());
        List<Membership> members = new ArrayList<>();
        List<MemberMended> events = new ArrayList<>();
        for (CheckedRow row : rows) {
            PersonId person = new PersonId(row.person());
            people.mend(actor, new UnitId(row.unit()), person, Drafts.person(bases.get(person), row.values()));
            members.add(new Membership(row.member(), row.person(), row.unit(), over(known.get(row.member()), row)));
            events.add(mended(row));
        }
        bulk.update(members);
        for (int i = 0; i < rows.size(); i++) {
            if (PERIODS.stream().anyMatch(rows.get(i).changes()::containsKey)) {
                bulk.rewriteStandings(members.get(i).id(), periods.corrected(rows.get(i), members.get(i)));
            }
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
}
