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
        String path = paths.path(cell).orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        CheckedRow row = checks.checkNew(row(typed), cell.value(), path);
        refuse(row);
        if (row.outcome() != Outcome.NEW) {
            throw RuleViolation.at(Field.FULL_NAME.name(), "members.new.already");
        }
        MemberRegistered registered =
                writing.register(actor, FileCheck.columns(row.row())).getFirst();
        events.publishEvent(registered);
        return new MemberId(registered.subject());
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

    private static SheetRow row(Map<String, String> typed) {
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
