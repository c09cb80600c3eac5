package vn.chibo.world;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.access.ActingPosts;
import vn.chibo.access.KeepAccounts;
import vn.chibo.access.TheProgram;
import vn.chibo.members.MemberData;
import vn.chibo.members.MemberId;
import vn.chibo.members.RegisterMember;
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

/**
 * Builds organisations in words, through the use cases:
 * {@code var cell = world.cell("Chi bộ 1"); var an = cell.secretary("Trần Văn An");}
 */
@Component
public class World {
    public static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    public static final String PASSWORD = "mat khau dai 1";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EstablishUnit establish;
    private final HoldPost posts;
    private final KeepPerson people;
    private final RegisterMember register;
    private final KeepAccounts accounts;
    private final ActingPosts acting;
    private final Actor program = TheProgram.itself();
    private @Nullable UnitId root;

    World(
            EstablishUnit establish,
            HoldPost posts,
            KeepPerson people,
            RegisterMember register,
            KeepAccounts accounts,
            ActingPosts acting) {
        this.establish = establish;
        this.posts = posts;
        this.people = people;
        this.register = register;
        this.accounts = accounts;
        this.acting = acting;
    }

    @PostConstruct
    void plantRoot() {
        root = establish.root(program, new UnitData(UnitKind.ROOT, "Gốc thử nghiệm", "", null, null, ""), LONG_AGO);
    }

    public UnitId committee(String name) {
        var data = new UnitData(UnitKind.COMMUNE_PARTY, name, "Phương Nam", null, LONG_AGO, "");
        return establish.under(program, root, data, LONG_AGO, null);
    }

    public UnitId committee(String name, UnitId parent) {
        var data = new UnitData(UnitKind.COMMUNE_PARTY, name, "Phương Nam", null, LONG_AGO, "");
        return establish.under(program, parent, data, LONG_AGO, null);
    }

    public Cell cell(String name) {
        return cell(name, committee("Đảng ủy phường số " + NUMBER.incrementAndGet()));
    }

    public Cell cell(String name, UnitId parent) {
        var data =
                new UnitData(UnitKind.GRASSROOTS_CELL, name, "Phương Nam", SchoolLevel.LOWER_SECONDARY, LONG_AGO, "");
        return new Cell(establish.under(program, parent, data, LONG_AGO, null), parent, name);
    }

    /** An officer of an upper committee, who reads below. */
    public Someone officer(UnitId committee, String name) {
        return somebody(committee, name, PostKind.OFFICER, null);
    }

    /** A member of a committee's inspection committee (ủy ban kiểm tra). */
    public Someone inspector(UnitId committee, String name) {
        return somebody(committee, name, PostKind.INSPECTION_MEMBER, null);
    }

    /** Secretary of a committee, without being a member of it. */
    public Someone secretary(UnitId committee, String name) {
        return somebody(committee, name, PostKind.SECRETARY, null);
    }

    public Someone administrator(UnitId unit, String name) {
        return somebody(unit, name, PostKind.ADMINISTRATOR, null);
    }

    private Someone somebody(UnitId unit, String name, @Nullable PostKind post, @Nullable MemberData membership) {
        PersonId person = people.record(program, unit, PersonData.named(name));
        MemberId member = membership == null ? null : register.register(program, unit, person, membership);
        if (post != null) {
            posts.open(program, unit, person, post, LONG_AGO, null, "");
        }
        String username = "thu" + NUMBER.incrementAndGet();
        var account = accounts.create(program, person.value(), unit, username, PASSWORD);
        return new Someone(acting.of(account).getFirst(), member, person, name, username);
    }

    /** A cell that can be peopled; every comrade has an account with {@link #PASSWORD}. */
    public final class Cell {
        public final UnitId id;
        public final UnitId parent;
        public final String name;

        private Cell(UnitId id, UnitId parent, String name) {
            this.id = id;
            this.parent = parent;
            this.name = name;
        }

        public Someone secretary(String name) {
            return somebody(id, name, PostKind.SECRETARY, official());
        }

        public Someone deputy(String name) {
            return somebody(id, name, PostKind.DEPUTY_SECRETARY, official());
        }

        public Someone administrator(String name) {
            return somebody(id, name, PostKind.ADMINISTRATOR, official());
        }

        public Someone committeeMember(String name) {
            return somebody(id, name, PostKind.COMMITTEE_MEMBER, official());
        }

        public Someone member(String name) {
            return somebody(id, name, null, official());
        }

        public Someone probationary(String name, LocalDate joinedOn) {
            return somebody(id, name, null, MemberData.joined(joinedOn, null, ""));
        }

        private MemberData official() {
            return MemberData.joined(LocalDate.of(2010, 2, 3), LocalDate.of(2011, 2, 3), "");
        }
    }

    /** @param member null for who is no member of the unit */
    public record Someone(Actor actor, MemberId member, PersonId person, String name, String username) {}
}
