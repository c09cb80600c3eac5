package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.members.web.DuplicatesPage.One;
import vn.chibo.members.web.DuplicatesPage.Pair;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/**
 * Suspected duplicates within the scope: the same name without marks and birthday, the same old card, the same old identity
 * number by its blind index. Two cards or two citizen numbers cannot be the same: the register refuses that.
 */
@ReadModel
class DuplicateQueries {
    private static final int MOST = 100;

    /** Pairs of people by their ids, the smaller first, each with the reason. */
    private static final String PAIRS = """
            with known as materialized (
                select p.id, p.search_name, p.birth_date, p.citizen_id_index, m.card_number, m.old_card, m.old_identity_index,
                       m.id is not null as member
                from people.person p left join members.member m on m.person_id = p.id
                where p.merged_into is null),
            pairs as (
                select a.id as one, b.id as another, 'NAME' as reason
                from known a join known b on b.search_name = a.search_name and b.birth_date = a.birth_date and a.id < b.id
                union all
                select least(a.id, b.id), greatest(a.id, b.id), 'CARD'
                from known a join known b on b.card_number = a.old_card and a.id <> b.id where a.old_card <> ''
                union all
                select a.id, b.id, 'CARD' from known a join known b on b.old_card = a.old_card and a.id < b.id where a.old_card <> ''
                union all
                select least(a.id, b.id), greatest(a.id, b.id), 'OLD_IDENTITY'
                from known a join known b on b.citizen_id_index = a.old_identity_index and a.id <> b.id
                union all
                select a.id, b.id, 'OLD_IDENTITY'
                from known a join known b on b.old_identity_index = a.old_identity_index and a.id < b.id)
            select x.one, x.another, array_agg(distinct x.reason order by x.reason) as reasons
            from pairs x join known a on a.id = x.one join known b on b.id = x.another
            where (a.member or b.member) and (cast(:person as uuid) is null or cast(:person as uuid) in (x.one, x.another))
              and not exists (select 1 from members.told_apart t where t.one = x.one and t.another = x.another)
            group by x.one, x.another order by x.one, x.another limit :most
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final MemberFileQueries files;
    private final MergedQueries merged;

    DuplicateQueries(JdbcClient jdbc, Access access, MemberFileQueries files, MergedQueries merged) {
        this.jdbc = jdbc;
        this.access = access;
        this.files = files;
        this.merged = merged;
    }

    DuplicatesPage all(Actor actor) {
        access.require(actor, Permission.KEEP_MEMBERS, actor.requiredUnit());
        return page(null, null);
    }

    DuplicatesPage of(Actor actor, MemberId member) {
        MemberFile file = files.door(actor, member);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(file.unit()));
        return page(file, file.person());
    }

    private DuplicatesPage page(@Nullable MemberFile file, @Nullable UUID person) {
        List<Pair> pairs = jdbc.sql(PAIRS)
                .param("person", person, java.sql.Types.OTHER)
                .param("most", MOST + 1)
                .query((row, number) -> pair(row, person))
                .list();
        return new DuplicatesPage(
                file,
                pairs.subList(0, Math.min(MOST, pairs.size())),
                pairs.size() > MOST,
                merged.list(file == null ? null : file.id()));
    }

    /** The one asked for stands first; else a member before who is none. */
    private Pair pair(ResultSet row, @Nullable UUID person) throws SQLException {
        One one = one(row.getObject("one", UUID.class));
        One another = one(row.getObject("another", UUID.class));
        List<String> reasons = List.of((String[]) row.getArray("reasons").getArray());
        boolean turned = one.member() == null
                || another.member() != null && another.person().equals(person);
        return turned ? new Pair(another, one, reasons) : new Pair(one, another, reasons);
    }

    private One one(UUID person) {
        return jdbc.sql("""
                select p.id as person, m.id as member, p.full_name as name, m.joined_on as joined,
                       coalesce((select v.name from organisations.unit_version v
                                 where v.unit_id = coalesce(m.unit_id, p.unit_id) order by lower(v.valid) desc limit 1), '') as cell,
                       coalesce((select s.standing from members.standing s where s.member_id = m.id
                                 order by lower(s.valid) desc limit 1), '') as standing
                from people.person p left join members.member m on m.person_id = p.id where p.id = ?
                """).param(person).query(One.class).single();
    }
}
