package vn.chibo.members;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.imports.ImportColumns;
import vn.chibo.members.imports.RowFile;
import vn.chibo.members.imports.SealedFiles;
import vn.chibo.members.imports.Table;
import vn.chibo.members.imports.Tables;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Takes an uploaded register (the member database's sheet in whatever columns, or Mẫu 7-HSĐV), finds its header and
 * keeps it, sealed, until its rows are read. Refuses what is no harmless XLSX and no table of text.
 */
@UseCase
public class ReceiveImport {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final ImportColumns columns;
    private final SealedFiles files;
    private final Clock clock;

    ReceiveImport(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            ImportColumns columns,
            SealedFiles files,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.columns = columns;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param unit the cell the members belong to, or a committee when the file names the cell of each
     * @return the file, ready to be read, or waiting for somebody to say which column is what
     */
    public ImportId receive(Actor actor, UnitId unit, String fileName, Path content) {
        String path = paths.path(unit).orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        try {
            Table table = Tables.find(RowFile.of(content, fileName));
            String name = fileName.strip();
            UUID id = jdbc.sql("""
                    insert into members.import (unit_id, unit_path, file_name, sha256, layout, state, sheet, header_row,
                        created_by, created_at)
                    values (:unit, :path, :name, :hash, :layout, 'COLUMNS', :sheet, :header, :person, :now) returning id
                    """)
                    .param("unit", unit.value())
                    .param("path", path)
                    .param("name", name.substring(0, Math.min(200, name.length())))
                    .param("hash", hash(content))
                    .param("layout", table.layout().name())
                    .param("sheet", table.sheet())
                    .param("header", table.headerRow())
                    .param("person", actor.requiredPerson())
                    .param("now", OffsetDateTime.now(clock))
                    .query(UUID.class)
                    .single();
            files.keep(id, content);
            if (columns.propose(id, unit.value(), table)) {
                jdbc.sql("update members.import set state = 'READING' where id = ?")
                        .param(id)
                        .update();
            }
            return new ImportId(id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
