package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.Field.Kind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

/** The catalogue of a member's file, against the database, the form and the words. */
@ChiboTest
@Transactional
class FieldTests {
    @Autowired
    World world;

    @Autowired
    KeepMember keep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;

    @BeforeEach
    void aCell() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
    }

    @Test
    void everyFieldThatIsTypedIsKept() {
        MemberId member = keep.enter(secretary.actor(), cell.id, filled());
        Map<Field, String> kept = read(member.value());
        Map<Field, String> lost = new EnumMap<>(Field.class);
        filled().forEach((name, typed) -> {
            Field field = Field.valueOf(name);
            String wanted = field.masked() ? typed.substring(typed.length() - 4) : asKept(field, typed);
            if (!wanted.equals(kept.get(field))) {
                lost.put(field, wanted + " / " + kept.get(field));
            }
        });
        assertThat(lost).isEmpty();
        assertThat(filled())
                .hasSize(Field.ofTheForm().size() - 3); // who is present has neither left nor a standing typed
    }

    @Test
    void mendingOneFieldLeavesTheOthers() {
        MemberId member = keep.enter(secretary.actor(), cell.id, filled());
        Map<Field, String> before = read(member.value());
        keep.mend(
                secretary.actor(),
                member,
                0,
                Map.of(
                        "FULL_NAME",
                        "Hồ Thị Mới",
                        "JOINED_ON",
                        "03/02/2010",
                        "OFFICIAL_ON",
                        "03/02/2011",
                        "TRIPS_ABROAD",
                        "Lào, 2019\nPháp, 2022"));
        Map<Field, String> after = read(member.value());
        assertThat(after).containsEntry(Field.TRIPS_ABROAD, "Lào, 2019\nPháp, 2022");
        before.remove(Field.FULL_NAME);
        before.remove(Field.TRIPS_ABROAD);
        assertThat(after).containsAllEntriesOf(before);
    }

    @Test
    void whatIsLongerThanTheFieldIsRefusedNeverCut() {
        var typed = new HashMap<>(filled());
        typed.put("ALIAS", "x".repeat(Field.ALIAS.longest() + 1));
        assertThatThrownBy(() -> keep.enter(secretary.actor(), cell.id, typed))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("too-long");
    }

    @Test
    void everyFieldHasANameInBothLanguages() {
        List<String> keys = Stream.concat(
                        Stream.of(Field.values()).map(field -> "members.field." + field),
                        Stream.of(Field.values())
                                .flatMap(field -> field.codes().stream())
                                .map(code -> "members.code." + code))
                .toList();
        for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
            keys.forEach(key -> assertThat(messages.getMessage(key, null, "", locale))
                    .as(key + " " + locale)
                    .isNotEmpty());
        }
    }

    /** What the catalogue's SQL gives for a member. */
    private Map<Field, String> read(UUID member) {
        List<Field> fields = Stream.of(Field.values())
                .filter(field -> !field.sql().isEmpty())
                .toList();
        String columns = fields.stream()
                .map(field -> field.sql() + " as \"" + field + "\"")
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
                select %s from members.member m join people.person p on p.id = m.person_id
                left join members.affiliation a on a.member_id = m.id left join members.standing s on s.member_id = m.id
                    and upper_inf(s.valid)
                where m.id = :id
                """.formatted(columns))
                .param("id", member)
                .param("day", LocalDate.now(clock))
                .query((row, number) -> {
                    Map<Field, String> values = new EnumMap<>(Field.class);
                    for (Field field : fields) {
                        values.put(field, row.getString(field.name()));
                    }
                    return values;
                })
                .single();
    }

    private static String asKept(Field field, String typed) {
        return field.kind() == Kind.DATE
                ? typed.substring(6) + "-" + typed.substring(3, 5) + "-" + typed.substring(0, 2)
                : field == Field.SEX ? "FEMALE" : typed;
    }

    private static Map<String, String> filled() {
        Map<String, String> typed = new HashMap<>();
        for (Field field : Field.ofTheForm()) {
            switch (field.kind()) {
                case DATE -> typed.put(field.name(), "01/02/2008");
                case CODE -> typed.put(field.name(), field.codes().getFirst());
                case NOTE -> typed.put(field.name(), "Dòng một của " + field + "\ndòng hai");
                default -> typed.put(field.name(), "Chữ của " + field);
            }
        }
        typed.put("FULL_NAME", "Hồ Thị Mới");
        typed.put("SEX", "Nữ");
        typed.put("BIRTH_DATE", "12/08/1984");
        typed.put("JOINED_ON", "03/02/2010");
        typed.put("OFFICIAL_ON", "03/02/2011");
        typed.put("IN_CELL_FROM", "05/09/2012");
        typed.put("CARD_NUMBER", "079123454821");
        typed.put("CITIZEN_ID", "079184001234");
        typed.put("OLD_IDENTITY", "024123987");
        List.of("STANDING", "LEFT_ON", "LEFT_BY").forEach(typed::remove);
        return typed;
    }
}
