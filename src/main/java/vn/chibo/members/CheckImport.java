package vn.chibo.members;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.imports.CheckedRow;
import vn.chibo.members.imports.CheckedRow.Outcome;
import vn.chibo.members.imports.FileCheck;
import vn.chibo.members.imports.Files;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.Sheet;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Takes an uploaded register (the member database's sheet, or Mẫu 7-HSĐV) and checks every row before anything is
 * written. Refuses what is no harmless XLSX. The rows wait, sealed where secret, until they are imported or dropped.
 */
@UseCase
public class CheckImport {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final FileCheck checks;
    private final ImportRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CheckImport(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            FileCheck checks,
            ImportRows rows,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.checks = checks;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** @param unit the cell the members belong to, or a committee when the file names the cell of each */
    public ImportId check(Actor actor, UnitId unit, String fileName, byte[] file) {
        String path = paths.path(unit).orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        Sheet sheet = Files.read(file);
        List<CheckedRow> checked = checks.check(sheet.rows(), unit.value(), path);
        UUID id = jdbc.sql("""
                insert into members.import (unit_id, unit_path, file_name, sha256, layout, state, created_by, created_at)
                values (:unit, :path, :name, :hash, :layout, 'CHECKED', :person, :now) returning id
                """)
                .param("unit", unit.value())
                .param("path", path)
                .param(
                        "name",
                        fileName.strip()
                                .substring(0, Math.min(200, fileName.strip().length())))
                .param("hash", hash(file))
                .param("layout", sheet.layout().name())
                .param("person", actor.requiredPerson())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        rows.save(id, checked);
        int faulty = (int)
                checked.stream().filter(row -> row.outcome() == Outcome.FAULTY).count();
        events.publishEvent(new MembersChecked(unit, id, checked.size(), faulty));
        return new ImportId(id);
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
