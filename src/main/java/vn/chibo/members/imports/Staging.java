package vn.chibo.members.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.members.imports.RowReader.Read;

/** Puts rows that were read into the connection's own table by COPY, for checks set by set. */
@Component
class Staging {
    private static final int FEW = 100;

    private final JdbcClient jdbc;
    private final DataSource source;
    private final JsonMapper json;
    private final Numbers numbers;

    Staging(JdbcClient jdbc, DataSource source, JsonMapper json, Numbers numbers) {
        this.jdbc = jdbc;
        this.source = source;
        this.json = json;
        this.numbers = numbers;
    }

    /** Both tables empty; within the transaction. */
    void begin() {
        jdbc.sql("select members.staged()").query((row, number) -> "").list();
    }

    StagedLines lines(FileColumns columns) {
        return new StagedLines(columns, numbers, json);
    }

    void fill(Read row, FileColumns columns) {
        StagedLines lines = lines(columns);
        lines.add(row);
        fill(lines.take(), 1);
    }

    void fill(byte[] lines, int rows) {
        begin();
        try {
            DataSourceUtils.getConnection(source)
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy pg_temp.staged from stdin", new ByteArrayInputStream(lines), 1 << 16);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("rows were not staged", failure);
        }
        filled(rows);
    }

    /** The planner is told of many rows, or it might pair each with all of the register. */
    void filled(int rows) {
        known("staged", rows);
    }

    /** As {@link #filled}, of what was found. */
    void matched(int rows) {
        known("arriving", rows);
    }

    private void known(String table, int rows) {
        if (rows > FEW) {
            jdbc.sql("select members." + table + "_known()")
                    .query((row, number) -> "")
                    .list();
        }
    }
}
