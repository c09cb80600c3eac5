package vn.chibo.members;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.imports.Cell;
import vn.chibo.members.imports.CheckedRow;
import vn.chibo.members.imports.CheckedRow.Outcome;
import vn.chibo.members.imports.FileCheck;
import vn.chibo.members.imports.Problem;
import vn.chibo.members.imports.SheetRow;
import vn.chibo.members.imports.Writing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Registers or mends one member by hand, under the very checks that rows of a file go through. Fields are named as the
 * columns of the register; what is not named stays as it is.
 */
@UseCase
public class KeepMember {
    private static final String ALREADY = "members.new.already";
    private static final String ELSEWHERE = "members.new.elsewhere";

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final FileCheck checks;
    private final Writing writing;
    private final ApplicationEventPublisher events;

    KeepMember(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            FileCheck checks,
            Writing writing,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.checks = checks;
        this.writing = writing;
        this.events = events;
    }

    public MemberId enter(Actor actor, UnitId cell, Map<String, String> typed) {
        return enter(actor, cell, typed, false);
    }

    /** @param another that somebody of this name and birthday is on record was told, and that it is another person */
    public MemberId enter(Actor actor, UnitId cell, Map<String, String> typed, boolean another) {
        String path = paths.path(cell).orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        CheckedRow row = another
                ? checks.checkAnother(row(typed), cell.value(), path)
                : checks.checkNew(row(typed), cell.value(), path);
        refuse(row);
        if (row.outcome() != Outcome.NEW || told(row, "alike-here")) {
            throw RuleViolation.at(Field.FULL_NAME.name(), ALREADY);
        }
        if (told(row, "elsewhere")) {
            throw RuleViolation.at(Field.CITIZEN_ID.name(), ELSEWHERE);
        }
        MemberRegistered registered =
                writing.register(actor, FileCheck.columns(row.row())).getFirst();
        events.publishEvent(registered);
        if (another) {
            events.publishEvent(new AskedElsewhere(cell, registered.subject(), true));
        }
        return new MemberId(registered.subject());
    }

    /** Whether a keeper may answer this refusal by "it is another human being". */
    public static boolean mayBeAnother(RuleViolation violation) {
        return violation.key().equals(ALREADY) || violation.key().equals(ELSEWHERE);
    }

    private static boolean told(CheckedRow row, String hint) {
        return row.problems().stream().anyMatch(problem -> problem.key().equals("members.problem." + hint));
    }

    /** What was typed, read as the rows of a file are: codes and ISO dates; what cannot be read is not there. */
    Map<Field, String> read(Actor actor, UnitId cell, Map<String, String> typed) {
        String path = paths.path(cell).orElseThrow(NotFound::new);
        return checks.checkAnother(row(typed), cell.value(), path).values();
    }

    /** Fields named and empty are cleared. A number left empty stays. */
    public void mend(Actor actor, MemberId member, int version, Map<String, String> typed) {
        Recorded recorded = jdbc.sql("select unit_id, unit_path, version from members.member where id = ? for update")
                .param(member.value())
                .query(Recorded.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(recorded.unitId()));
        if (recorded.version() != version) {
            throw new Changed();
        }
        CheckedRow row = checks.checkKnown(row(typed), recorded.unitId(), recorded.unitPath(), member.value());
        refuse(row);
        if (row.outcome() == Outcome.CHANGED) {
            writing.mend(actor, FileCheck.columns(row.row())).forEach(events::publishEvent);
        }
    }

    private static void refuse(CheckedRow row) {
        for (Problem problem : row.problems()) {
            if (problem.blocks()) {
                throw RuleViolation.at(
                        problem.field().name(),
                        problem.key(),
                        problem.arguments().toArray());
            }
        }
    }

    static SheetRow row(Map<String, String> typed) {
        Map<Field, Cell> cells = new EnumMap<>(Field.class);
        for (Field field : Field.ofTheForm()) {
            String text = typed.get(field.name());
            if (text != null) {
                cells.put(field, new Cell(field.name(), text.strip(), false, false));
            }
        }
        return new SheetRow(1, cells);
    }

    private record Recorded(UUID unitId, String unitPath, int version) {}
}
