package vn.chibo.members.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Sealing;
import vn.chibo.shared.TemporaryFile;

/** Uploaded files between upload and import: in parts, each sealed, so that a long one needs no memory. */
@Component
public class SealedFiles {
    private static final int PART = 512 << 10;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    SealedFiles(JdbcClient jdbc, @Value("${chibo.identity-key}") String hexKey) {
        this.jdbc = jdbc;
        this.sealing = new Sealing(hexKey, "import-file");
    }

    public void keep(UUID file, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                jdbc.sql("insert into members.import_file (import_id, part, sealed) values (?, ?, ?)")
                        .param(file)
                        .param(part++)
                        .param(sealing.seal(bytes))
                        .update();
            }
        }
    }

    /** Whether reading it takes no longer than a page may. */
    public boolean small(UUID file) {
        return parts(file) <= 1;
    }

    /** A copy outside the database, for one reading; whoever asked for it deletes it. */
    public Path open(UUID file) {
        int parts = parts(file);
        if (parts == 0) {
            throw new NotFound();
        }
        try {
            Path copy = TemporaryFile.create(".import");
            try (OutputStream out = Files.newOutputStream(copy)) {
                for (int part = 0; part < parts; part++) {
                    out.write(sealing.content(
                            jdbc.sql("select sealed from members.import_file where import_id = ? and part = ?")
                                    .param(file)
                                    .param(part)
                                    .query(byte[].class)
                                    .single()));
                }
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void delete(UUID file) {
        jdbc.sql("delete from members.import_file where import_id = ?")
                .param(file)
                .update();
    }

    private int parts(UUID file) {
        return jdbc.sql("select count(*) from members.import_file where import_id = ?")
                .param(file)
                .query(Integer.class)
                .single();
    }
}
