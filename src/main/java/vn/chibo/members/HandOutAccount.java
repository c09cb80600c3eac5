package vn.chibo.members;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.KeepAccounts;
import vn.chibo.members.imports.Plain;
import vn.chibo.organisations.GiveAccount;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Gives a member an account, or a new link to one (s)he has: a one-time link, handed over in person. */
@UseCase
public class HandOutAccount {
    private final JdbcClient jdbc;
    private final Access access;
    private final KeepAccounts accounts;
    private final GiveAccount give;

    HandOutAccount(JdbcClient jdbc, Access access, KeepAccounts accounts, GiveAccount give) {
        this.jdbc = jdbc;
        this.access = access;
        this.accounts = accounts;
        this.give = give;
    }

    /** @param token of the link, shown once and kept nowhere */
    public record Handed(String username, String token) {}

    public Handed give(Actor actor, MemberId member, String username) {
        Owner owner = owner(member);
        access.require(actor, Permission.KEEP_ACCOUNTS, new UnitId(owner.unitId()));
        String name = owner.username() == null ? username.strip().toLowerCase() : owner.username();
        UUID account =
                owner.account() == null ? give.give(actor, new PersonId(owner.personId()), name) : owner.account();
        return new Handed(name, accounts.link(actor, account));
    }

    /** The name of the account there is; empty when there is none. */
    public Optional<String> existing(Actor actor, MemberId member) {
        return Optional.ofNullable(owner(member).username());
    }

    /** A free name made of the comrade's: family letters and the given name, "Nguyễn Thị Hà" → ha.nt, ha.nt2. */
    public String proposed(Actor actor, MemberId member) {
        String[] words = Plain.words(owner(member).fullName()).split(" ");
        StringBuilder name = new StringBuilder(words[words.length - 1]);
        if (words.length > 1) {
            name.append('.');
        }
        for (int i = 0; i < words.length - 1; i++) {
            name.append(words[i].charAt(0));
        }
        String free = name.toString();
        for (int number = 2; taken(free); number++) {
            free = name.toString() + number;
        }
        return free;
    }

    private boolean taken(String name) {
        return jdbc.sql("select exists (select 1 from access.account_for_sign_in(?))")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private Owner owner(MemberId member) {
        return jdbc.sql("""
                select m.person_id, m.unit_id, p.full_name, a.id as account, a.username
                from members.member m join people.person p on p.id = m.person_id
                left join access.account a on a.person_id = m.person_id
                where m.id = ? and m.merged_into is null
                """).param(member.value()).query(Owner.class).optional().orElseThrow(NotFound::new);
    }

    private record Owner(
            UUID personId,
            UUID unitId,
            String fullName,
            @Nullable UUID account,
            @Nullable String username) {}
}
