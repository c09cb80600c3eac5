package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.Field;
import vn.chibo.members.FilePart;
import vn.chibo.members.MemberId;
import vn.chibo.members.OpenedFile;
import vn.chibo.members.OpeningId;
import vn.chibo.people.IdentityNumbers;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** A member's file: what everybody who reads the register may see, what an opening shows, what the owner sees. */
@ReadModel
class MemberFileQueries {
    static final Duration GOOD_FOR = OpenedFile.GOOD_FOR;
    private static final Set<String> DOOR = Set.of("FULL_NAME", "JOINED_ON", "OFFICIAL_ON", "OCCUPATION");
    private static final Set<String> BESIDE = Set.of(
            "FULL_NAME",
            "JOINED_ON",
            "OFFICIAL_ON",
            "OCCUPATION",
            "CARD_TAIL",
            "BIRTH_DATE",
            "PROFESSIONAL_LEVEL",
            "POLITICAL_THEORY");

    private final JdbcClient jdbc;
    private final Access access;
    private final IdentityNumbers numbers;
    private final Clock clock;

    MemberFileQueries(JdbcClient jdbc, Access access, IdentityNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param part which part the opening was for; the file always shows */
    record Opened(FilePart part, String purpose, MemberFile file) {}

    /** What the list shows of a member too; nothing else of the file. */
    MemberFile door(Actor actor, MemberId member) {
        return shown(actor, member, DOOR);
    }

    /** The door, and for who may open files what the list may be filtered by and the last digits of the card. */
    MemberFile beside(Actor actor, MemberId member) {
        return shown(actor, member, actor.can(Permission.OPEN_MEMBER_FILE) ? BESIDE : DOOR);
    }

    private MemberFile shown(Actor actor, MemberId member, Set<String> fields) {
        MemberFile file = load(member, List.of());
        access.require(actor, Permission.READ_MEMBERS, new UnitId(file.unit()));
        file.values().keySet().retainAll(fields);
        return file;
    }

    /** The file, as long as the actor's own opening of it is fresh. */
    Opened opened(Actor actor, MemberId member, OpeningId opening) {
        return jdbc.sql("""
                select shows, purpose from members.file_opening
                where id = ? and member_id = ? and opened_by = ? and opened_at > ?
                """)
                .param(opening.value())
                .param(member.value())
                .param(actor.requiredPerson())
                .param(OffsetDateTime.now(clock).minus(GOOD_FOR))
                .query((row, number) -> {
                    FilePart part = FilePart.valueOf(row.getString("shows"));
                    return new Opened(part, row.getString("purpose"), load(member, List.of(part)));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** One's own file, whole. */
    MemberFile own(Actor actor) {
        MemberId member = jdbc.sql("select id from members.member where person_id = ? and merged_into is null")
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(NotFound::new);
        return load(member, List.of(FilePart.values()));
    }

    List<MemberFile.Opening> openingsOfOwn(Actor actor) {
        return jdbc.sql("select * from members.openings_of_own_file()")
                .query((row, number) -> new MemberFile.Opening(
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getString("opener"),
                        row.getString("unit_name"),
                        row.getString("shows"),
                        row.getString("purpose")))
                .list();
    }

    private MemberFile load(MemberId member, List<FilePart> numbersShown) {
        return jdbc.sql("""
                select m.*, p.*, m.id as member_id, m.version as member_version, m.unit_id as cell_id,
                    coalesce((select v.name from organisations.unit_version v
                              where v.unit_id = m.unit_id and v.valid @> :day), '') as cell,
                    array(select case when o.kind = 'COMMITTEE_MEMBER' and k.is_cell then 'CELL_COMMITTEE_MEMBER'
                                      else o.kind end
                          from organisations.post o
                          left join organisations.unit_version v on v.unit_id = o.unit_id and v.valid @> :day
                          left join organisations.unit_kind k on k.code = v.kind
                          where o.person_id = m.person_id and o.held @> :day
                          order by o.kind) as posts,
                    lower(a.valid) as in_cell_from, upper(a.valid) as left_on, a.came_by, a.left_by
                from members.member m join people.person p on p.id = m.person_id
                left join lateral (select * from members.affiliation x where x.member_id = m.id
                                   order by lower(x.valid) desc limit 1) a on true
                where m.id = :id and m.merged_into is null
                """)
                .param("id", member.value())
                .param("day", LocalDate.now(clock))
                .query((row, number) -> file(row, numbersShown))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private MemberFile file(ResultSet row, List<FilePart> numbersShown) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (Field field : Field.ofTheForm()) {
            if (!field.masked() && field != Field.STANDING) {
                String column = field.column();
                put(values, field.name(), row.getString(column.isEmpty() ? field.name() : column));
            }
        }
        put(values, "CARD_TAIL", tail(row.getString("card_number")));
        put(values, "CITIZEN_TAIL", row.getString("citizen_id_tail"));
        put(values, "OLD_IDENTITY_TAIL", row.getString("old_identity_tail"));
        if (numbersShown.contains(FilePart.CARD)) {
            put(values, "CARD_NUMBER", row.getString("card_number"));
            put(values, "OLD_CARD", row.getString("old_card"));
        }
        put(values, "OLD_CARD_TAIL", tail(row.getString("old_card")));
        if (numbersShown.contains(FilePart.CITIZEN) && row.getBytes("old_identity_cipher") != null) {
            put(values, "OLD_IDENTITY", numbers.decrypt(row.getBytes("old_identity_cipher")));
        }
        if (numbersShown.contains(FilePart.CITIZEN) && row.getBytes("citizen_id_cipher") != null) {
            put(values, "CITIZEN_ID", numbers.decrypt(row.getBytes("citizen_id_cipher")));
        }
        UUID id = row.getObject("member_id", UUID.class);
        return new MemberFile(
                id,
                row.getObject("person_id", UUID.class),
                row.getObject("cell_id", UUID.class),
                row.getInt("member_version"),
                row.getString("cell"),
                List.of((String[]) row.getArray("posts").getArray()),
                values,
                standings(id));
    }

    private List<MemberFile.Period> standings(UUID member) {
        return jdbc.sql("""
                select standing, lower(valid) as since, upper(valid) as until from members.standing
                where member_id = ? order by lower(valid)
                """)
                .param(member)
                .query((row, number) -> new MemberFile.Period(
                        row.getString("standing"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private static void put(Map<String, String> values, String field, String value) {
        if (value != null && !value.isEmpty()) {
            values.put(field, value);
        }
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - 4));
    }
}
