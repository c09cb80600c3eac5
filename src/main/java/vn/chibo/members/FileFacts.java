package vn.chibo.members;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rulebook;

/** What the program itself can tell of a unit's register and files: counts, and where something does not agree. */
@Component
public class FileFacts {
    /** What is counted, in the order of the page: {@code members.count.NAME}. */
    public static final List<String> COUNTS =
            List.of("present", "official", "probationary", "exempt", "cards", "placed", "lent", "late");

    private static final String PRESENT = """
            from members.roster r join members.member m on m.id = r.member_id join people.person p on p.id = r.person_id
            where r.in_cell @> :day and r.in_standing @> :day
              and r.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
              and r.unit_path >= :path and r.unit_path < :path || '~'
            """;
    private static final String NO_PLACE =
            "not exists (select 1 from members.file_place x where x.member_id = r.member_id)";
    private static final String LENT =
            "exists (select 1 from members.file_loan x where x.member_id = r.member_id and x.returned_on is null%s)";
    private static final String LATE = LENT.formatted(" and x.due_on < :day");

    private final JdbcClient jdbc;
    private final Rulebook rulebook;

    FileFacts(JdbcClient jdbc, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
    }

    /** @param code message key {@code members.difference.CODE} */
    record Difference(String code, UUID member) {}

    /** Counts by name, in the order of the page. */
    Map<String, Integer> counts(String path, LocalDate day) {
        return jdbc.sql("""
                select count(*) as present, count(*) filter (where r.standing <> 'PROBATIONARY') as official,
                       count(*) filter (where r.standing = 'PROBATIONARY') as probationary,
                       count(*) filter (where r.standing = 'EXEMPT') as exempt,
                       count(*) filter (where m.card_number <> '') as cards,
                       count(*) filter (where not (%s)) as placed, count(*) filter (where %s) as lent,
                       count(*) filter (where %s) as late
                """.formatted(NO_PLACE, LENT.formatted(""), LATE) + PRESENT)
                .param("day", day)
                .param("path", path)
                .query((row, number) -> {
                    Map<String, Integer> counts = new LinkedHashMap<>();
                    for (String name : COUNTS) {
                        counts.put(name, row.getInt(name));
                    }
                    return counts;
                })
                .single();
    }

    /** @param kind REGISTER or FILES */
    List<Difference> differences(String kind, String path, LocalDate day) {
        Map<String, String> checks = new LinkedHashMap<>();
        if (kind.equals("FILES")) {
            checks.put("NO_PLACE", NO_PLACE);
            checks.put("LOAN_LATE", LATE);
            checks.put("NO_FILE_NUMBER", "m.file_number = ''");
        } else {
            checks.put("NO_BIRTH_DATE", "p.birth_date is null");
            checks.put("NO_CITIZEN_ID", "p.citizen_id_index is null");
            checks.put("NO_CARD", "r.standing <> 'PROBATIONARY' and m.card_number = ''");
            checks.put("CARD_DIGITS", "m.card_number <> '' and length(m.card_number) <> :digits");
            checks.put(
                    "PROBATION_OVER",
                    "r.standing = 'PROBATIONARY' and cast(r.joined_on + make_interval(months => :months) as date) < :day");
        }
        String all = String.join(
                " union all ",
                checks.entrySet().stream()
                        .map(check -> "select '" + check.getKey() + "' as code, r.member_id as member " + PRESENT
                                + " and (" + check.getValue() + ")")
                        .toList());
        return jdbc.sql(all)
                .param("day", day)
                .param("path", path)
                .param("digits", number("member.card-number", "digits", path, day))
                .param("months", number("probation.months", "full", path, day))
                .query(Difference.class)
                .list();
    }

    private int number(String code, String name, String path, LocalDate day) {
        return rulebook.inForce(code, path, day).number(name);
    }
}
