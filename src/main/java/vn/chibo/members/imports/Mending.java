package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.Field;
import vn.chibo.members.MemberData;
import vn.chibo.members.StandingPeriod;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** Overwrites memberships on record, each table in one statement. */
@Component
class Mending {
    /** The texts of a membership, by their columns. */
    private static final List<Field> TEXTS = Arrays.stream(Field.values())
            .filter(field -> field.ofMember() && field.typed() && !field.secret())
            .filter(field -> field != JOINED_ON && field != OFFICIAL_ON)
            .toList();

    private static final String TEXT_COLUMNS = TEXTS.stream().map(Field::column).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OrganisationPaths paths;
    private final Numbers numbers;

    Mending(JdbcClient jdbc, JsonMapper json, OrganisationPaths paths, Numbers numbers) {
        this.jdbc = jdbc;
        this.json = json;
        this.paths = paths;
        this.numbers = numbers;
    }

    /** @param values the row's values, over those on record when the member is known */
    record Membership(UUID id, UUID person, UUID unit, Map<Field, String> values) {
        MemberData data() {
            return Drafts.membership(values);
        }

        LocalDate inCell() {
            MemberData data = data();
            return data.inCellFrom() == null ? data.joinedOn() : data.inCellFrom();
        }
    }

    /** Overwrites what is on record of members known already; an old identity number only when a new one is given. */
    void update(List<Membership> members) {
        jdbc.sql("""
                update members.member m set joined_on = r.joined, official_on = r.official,
                    old_identity_cipher = coalesce(decode(r.cipher, 'hex'), m.old_identity_cipher),
                    old_identity_index = coalesce(decode(r.index, 'hex'), m.old_identity_index),
                    old_identity_tail = coalesce(nullif(r.tail, ''), m.old_identity_tail),
                    version = m.version + 1, (%s) = row(%s)
                from jsonb_to_recordset(cast(? as jsonb)) as r (id uuid, joined date, official date, cipher text,
                    index text, tail text, texts jsonb)
                where m.id = r.id
                """.formatted(TEXT_COLUMNS, texts()))
                .param(memberRows(members))
                .update();
        jdbc.sql("""
                update members.affiliation a
                set valid = daterange(coalesce(r.moved, lower(a.valid)), r.until), came_by = r.came, left_by = r.gone
                from jsonb_to_recordset(cast(? as jsonb)) as r (id uuid, moved date, until date, came text, gone text)
                where a.member_id = r.id
                  and a.valid = (select x.valid from members.affiliation x where x.member_id = r.id
                                 order by lower(x.valid) desc limit 1)
                """).param(json.writeValueAsString(stays(members))).update();
    }

    void rewriteStandings(UUID member, List<StandingPeriod> periods) {
        jdbc.sql("delete from members.standing where member_id = ?")
                .param(member)
                .update();
        insertStandings(periods.stream().map(period -> period(member, period)).toList());
    }

    private void insertStandings(List<Map<String, Object>> periods) {
        jdbc.sql("""
                insert into members.standing (member_id, valid, standing)
                select r.member, daterange(r.since, r.until), r.standing
                from jsonb_to_recordset(cast(? as jsonb)) as r (member uuid, since date, until date, standing text)
                """).param(json.writeValueAsString(periods)).update();
    }

    private static Map<String, Object> period(UUID member, StandingPeriod period) {
        Map<String, Object> row = new HashMap<>();
        row.put("member", member);
        row.put("since", period.from());
        row.put("until", period.until());
        row.put("standing", period.standing());
        return row;
    }

    private String memberRows(List<Membership> members) {
        Map<UUID, String> unitPaths = new HashMap<>();
        List<MemberRow> rows = new ArrayList<>();
        for (Membership member : members) {
            String path = unitPaths.computeIfAbsent(
                    member.unit(), unit -> paths.path(new UnitId(unit)).orElseThrow(NotFound::new));
            String old = member.values().getOrDefault(OLD_IDENTITY, "");
            rows.add(new MemberRow(
                    member.id(),
                    member.person(),
                    member.unit(),
                    path,
                    member.data().joinedOn(),
                    member.data().officialOn(),
                    old.isEmpty() ? null : numbers.seal(old),
                    old.isEmpty() ? null : numbers.index(old),
                    old.substring(Math.max(0, old.length() - 4)),
                    member.values()));
        }
        return json.writeValueAsString(rows);
    }

    private static List<Stay> stays(List<Membership> members) {
        return members.stream()
                .map(member -> new Stay(
                        member.id(),
                        member.unit(),
                        member.inCell(),
                        member.data().inCellFrom(),
                        member.data().leftOn(),
                        member.data().cameBy(),
                        member.data().leftBy()))
                .toList();
    }

    private static String texts() {
        return TEXTS.stream()
                .map(field -> field.kind() == Field.Kind.DATE
                        ? "cast(nullif(r.texts ->> '" + field.name() + "', '') as date)"
                        : "coalesce(r.texts ->> '" + field.name() + "', '')")
                .collect(Collectors.joining(", "));
    }

    private record MemberRow(
            UUID id,
            UUID person,
            UUID unit,
            String path,
            LocalDate joined,
            @Nullable LocalDate official,
            @Nullable String cipher,
            @Nullable String index,
            String tail,
            Map<Field, String> texts) {}

    private record Stay(
            UUID id,
            UUID unit,
            LocalDate since,
            @Nullable LocalDate moved,
            @Nullable LocalDate until,
            String came,
            String gone) {}
}
