package vn.chibo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.access.KeepAccounts;
import vn.chibo.access.TheProgram;
import vn.chibo.members.MemberData;
import vn.chibo.members.MemberId;
import vn.chibo.members.RegisterMember;
import vn.chibo.organisations.CountStaff;
import vn.chibo.organisations.EstablishUnit;
import vn.chibo.organisations.HoldPost;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitData;
import vn.chibo.organisations.UnitKind;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Short words for the use cases that the demo's world is built with. */
@Component
@Profile("demo")
class DemoBuilder {
    static final LocalDate ONCE = LocalDate.of(2005, 1, 1);
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    final Actor program = TheProgram.itself();
    private final EstablishUnit establish;
    private final HoldPost posts;
    private final KeepPerson people;
    private final RegisterMember register;
    private final KeepAccounts accounts;
    private final CountStaff staff;

    DemoBuilder(
            EstablishUnit establish,
            HoldPost posts,
            KeepPerson people,
            RegisterMember register,
            KeepAccounts accounts,
            CountStaff staff) {
        this.establish = establish;
        this.posts = posts;
        this.people = people;
        this.register = register;
        this.accounts = accounts;
        this.staff = staff;
    }

    UnitId root(String name) {
        return establish.root(program, new UnitData(UnitKind.ROOT, name, "", null, null, ""), ONCE);
    }

    UnitId unit(UnitId parent, UnitKind kind, String name, String place, LocalDate from) {
        return unit(parent, kind, name, place, null, from);
    }

    UnitId unit(
            UnitId parent, UnitKind kind, String name, String place, @Nullable SchoolLevel level, LocalDate founded) {
        LocalDate from = founded.isBefore(ONCE) ? ONCE : founded;
        return establish.under(program, parent, new UnitData(kind, name, place, level, founded, ""), from, null);
    }

    /** Registers a cell's comrades, in the order given. */
    List<Comrade> members(UnitId cell, List<Joining> joinings) {
        var registered = register.registerAll(
                program,
                cell,
                joinings.stream()
                        .map(one -> new RegisterMember.Newcomer(one.data(), one.membership()))
                        .toList());
        List<Comrade> comrades = new ArrayList<>();
        for (int i = 0; i < registered.size(); i++) {
            var one = registered.get(i);
            comrades.add(new Comrade(joinings.get(i).data().fullName(), one.person(), one.member(), cell));
        }
        return comrades;
    }

    void post(UnitId unit, PersonId person, PostKind kind, LocalDate from) {
        posts.open(program, unit, person, kind, from, null, "");
    }

    PersonId officer(UnitId unit, PersonData data, PostKind kind, LocalDate from) {
        PersonId person = people.record(program, unit, data);
        post(unit, person, kind, from);
        return person;
    }

    void staff(UnitId school, LocalDate from, int managers, int teachers, int others) {
        staff.count(program, school, from, managers, teachers, others);
    }

    void account(UnitId unit, PersonId person, String username, String password) {
        accounts.create(program, person.value(), unit, username, password);
    }

    record Joining(
            PersonData data, LocalDate joined, @Nullable LocalDate official, LocalDate inCell) {
        MemberData membership() {
            LocalDate since = inCell.isAfter(joined) ? inCell : null;
            return new MemberData(joined, official, "", "", "", "", "", "", since, "", null, null, "");
        }
    }

    record Comrade(String name, PersonId person, MemberId member, UnitId cell) {}
}
