package vn.chibo.organisations.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.AppointNewPerson;
import vn.chibo.organisations.EstablishUnit;
import vn.chibo.organisations.HoldPost;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitData;
import vn.chibo.organisations.UnitKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Writes one row through the same use cases as the forms; a broken rule names the column as its field. */
@Component
class TreeRows {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final EstablishUnit establish;
    private final HoldPost posts;
    private final AppointNewPerson appoint;

    TreeRows(
            JdbcClient jdbc,
            MessageSource messages,
            EstablishUnit establish,
            HoldPost posts,
            AppointNewPerson appoint) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.establish = establish;
        this.posts = posts;
        this.appoint = appoint;
    }

    /** Whether something new was written; false when all of it stands already. */
    boolean write(Actor actor, UnitId top, SheetLine line) {
        line.cells().forEach((column, cell) -> {
            if (cell.formula()) {
                throw RuleViolation.at(column.name(), "organisations.tree-file.formula");
            }
        });
        return line.post() ? post(actor, top, line) : unit(actor, top, line);
    }

    private boolean unit(Actor actor, UnitId top, SheetLine line) {
        LocalDate from = required(line, Column.FROM);
        UnitId superior = line.text(Column.SUPERIOR).isBlank() ? top : unit(top, line, Column.SUPERIOR, from);
        UnitKind kind = choice(UnitKind.class, line, Column.KIND, "organisations.unitkind.");
        if (kind == null || kind == UnitKind.ROOT) {
            throw RuleViolation.at("KIND", "organisations.tree-file.kind", line.text(Column.KIND));
        }
        SchoolLevel level = choice(SchoolLevel.class, line, Column.LEVEL, "organisations.schoollevel.");
        if (level == null && !line.text(Column.LEVEL).isBlank()) {
            throw RuleViolation.at("LEVEL", "organisations.tree-file.level", line.text(Column.LEVEL));
        }
        if (stands(superior, line.text(Column.NAME), from)) {
            return false;
        }
        establish.under(
                actor,
                superior,
                new UnitData(
                        kind, line.text(Column.NAME), line.text(Column.PLACE), level, from, line.text(Column.BASIS)),
                from,
                day(line, Column.UNTIL));
        return true;
    }

    private boolean post(Actor actor, UnitId top, SheetLine line) {
        LocalDate from = required(line, Column.FROM);
        UnitId unit = unit(top, line, Column.UNIT, from);
        PostKind kind = choice(PostKind.class, line, Column.POST, "organisations.postkind.");
        if (kind == null) {
            throw RuleViolation.at("POST", "organisations.tree-file.post", line.text(Column.POST));
        }
        List<UUID> people = people(unit, line.text(Column.PERSON));
        if (people.size() > 1) {
            throw RuleViolation.at("PERSON", "organisations.tree-file.namesakes", line.text(Column.PERSON));
        }
        LocalDate until = day(line, Column.UNTIL);
        if (people.isEmpty()) {
            appoint.appoint(actor, unit, line.text(Column.PERSON), kind, from, until, line.text(Column.BASIS));
            return true;
        }
        PersonId person = new PersonId(people.getFirst());
        if (held(unit, person, kind, from)) {
            return false;
        }
        posts.open(actor, unit, person, kind, from, until, line.text(Column.BASIS));
        return true;
    }

    private boolean stands(UnitId superior, String name, LocalDate from) {
        return jdbc.sql("""
                select count(*) from organisations.unit_version
                where parent_id = ? and shared.fold(name) = shared.fold(?) and valid @> ?
                """)
                        .param(superior.value())
                        .param(name)
                        .param(from)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean held(UnitId unit, PersonId person, PostKind kind, LocalDate from) {
        return jdbc.sql("""
                select count(*) from organisations.post
                where unit_id = ? and person_id = ? and kind = ? and lower(held) = ?
                """)
                        .param(unit.value())
                        .param(person.value())
                        .param(kind.name())
                        .param(from)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<UUID> people(UnitId unit, String name) {
        return jdbc.sql(
                        "select id from people.person where unit_id = ? and search_name = shared.fold(?) and merged_into is null")
                .param(unit.value())
                .param(name)
                .query(UUID.class)
                .list();
    }

    /** The unit of that name on the day, at or below the one the file is for. */
    private UnitId unit(UnitId top, SheetLine line, Column column, LocalDate day) {
        List<UUID> found = jdbc.sql("""
                select v.unit_id from organisations.unit_version v
                join organisations.unit own on own.id = :top
                join organisations.unit u on u.id = v.unit_id and starts_with(u.path, own.path)
                where shared.fold(v.name) = shared.fold(:name) and v.valid @> cast(:day as date)
                """)
                .param("top", top.value())
                .param("name", line.text(column))
                .param("day", day)
                .query(UUID.class)
                .list();
        if (found.size() != 1) {
            throw RuleViolation.at(
                    column.name(),
                    found.isEmpty() ? "organisations.tree-file.no-unit" : "organisations.tree-file.two-units",
                    line.text(column));
        }
        return new UnitId(found.getFirst());
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> type, SheetLine line, Column column, String words) {
        String typed = Folded.of(line.text(column));
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> List.of(Locale.of("vi"), Locale.ENGLISH).stream()
                        .anyMatch(locale -> Folded.of(messages.getMessage(words + one, null, locale))
                                .equals(typed)))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate required(SheetLine line, Column column) {
        LocalDate day = day(line, column);
        if (day == null) {
            throw RuleViolation.at(column.name(), "organisations.day.missing");
        }
        return day;
    }

    private static @Nullable LocalDate day(SheetLine line, Column column) {
        String text = line.text(column);
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text, text.contains("/") ? TYPED : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.at(column.name(), "organisations.day.unreadable");
        }
    }
}
