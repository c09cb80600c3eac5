package vn.chibo.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chibo.access.Access;
import vn.chibo.people.KeepPeople;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Writes who is a member already into a cell's register (sổ danh sách đảng viên, Mẫu 7-HSĐV): the person, the membership,
 * the way into the cell, the standing from the day of joining on, and the right to take part. Who joins the Party now is
 * admitted by a decision ({@link AdmitMember}).
 */
@UseCase
public class RegisterMember {
    private final Access access;
    private final KeepPeople people;
    private final RegisterRows rows;

    RegisterMember(Access access, KeepPeople people, RegisterRows rows) {
        this.access = access;
        this.people = people;
        this.rows = rows;
    }

    public MemberId register(Actor actor, UnitId cell, PersonData person, MemberData data) {
        return registerAll(actor, cell, List.of(new Newcomer(person, data)))
                .getFirst()
                .member();
    }

    /** For a person already on record, such as one who holds a post elsewhere. */
    public MemberId register(Actor actor, UnitId cell, PersonId person, MemberData data) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        return write(actor, cell, List.of(person), List.of(data)).getFirst().member();
    }

    /** A stranger to the register. */
    public record Newcomer(PersonData person, MemberData data) {}

    /** Who came onto the register. */
    public record Registered(MemberId member, PersonId person) {}

    /** A whole cell at once, each table in one statement; answers in the order of the newcomers. */
    public List<Registered> registerAll(Actor actor, UnitId cell, List<Newcomer> newcomers) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        List<PersonId> recorded = people.recordAll(
                actor,
                newcomers.stream()
                        .map(one -> new KeepPeople.Newcomer(cell, one.person()))
                        .toList());
        return write(
                actor, cell, recorded, newcomers.stream().map(Newcomer::data).toList());
    }

    private List<Registered> write(Actor actor, UnitId cell, List<PersonId> persons, List<MemberData> memberships) {
        List<RegisterRows.Row> lines = new ArrayList<>();
        var ids = rows.newIds(persons.size()).iterator();
        for (int i = 0; i < persons.size(); i++) {
            MemberData data = memberships.get(i);
            if (data.officialOn() != null && data.officialOn().isBefore(data.joinedOn())) {
                throw RuleViolation.at("officialOn", "members.official-before-joining");
            }
            LocalDate inCell = data.inCellFrom() == null ? data.joinedOn() : data.inCellFrom();
            lines.add(new RegisterRows.Row(ids.next(), persons.get(i).value(), inCell, data, StandingPeriod.of(data)));
        }
        return rows.enter(actor, cell, lines);
    }
}
