package vn.chibo.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.members.CarryImport;
import vn.chibo.members.CheckImport;
import vn.chibo.members.ImportId;
import vn.chibo.world.World;

/**
 * Measures the import of a long file beside a raw COPY of the same rows, each kind of file into a cell of its own. Not part
 * of the tests: started by {@code bench/members-import}, see docs/benchmarks.md.
 */
@ChiboTest
class MembersImportSpeed {
    @Autowired
    World world;

    @Autowired
    CheckImport check;

    @Autowired
    CarryImport carry;

    private final JdbcClient owner = JdbcClient.create(TestOwner.dataSource());
    private final int rows = Integer.getInteger("bench.rows", 100_000);
    private final String kind = System.getProperty("bench.kind", "both");
    private int round;

    @Test
    void importsAgainstRawCopy() throws IOException, SQLException, InterruptedException {
        System.out.printf(
                "%,d rows, heap at most %d MB, %d processors%n",
                rows,
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors());
        for (String file : List.of("csv", "xlsx")) {
            if (kind.equals("both") || kind.equals(file)) {
                measure(file);
            }
        }
    }

    private void measure(String file) throws IOException, SQLException, InterruptedException {
        var people = new InventedRegister(rows, ++round);
        Path csv = people.csv();
        rawCopy(csv); // the first one teaches the machine
        double raw = rows / rawCopy(csv);
        Path path = file.equals("csv") ? csv : people.xlsx();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        var cell = world.cell("Chi bộ Đo " + round);
        var secretary = cell.secretary("Phạm Minh Khang");
        Cpu before = Cpu.now();
        long start = System.nanoTime();
        ImportId id = check.check(secretary.actor(), cell.id, "danh-sach." + file, path);
        become(id, "CHECKED");
        double checked = rows / since(start);
        System.out.println("checking, CPU of each row: " + Cpu.now().since(before, rows));
        double kept = rows / keptCopy(id);
        System.out.printf(
                "raw COPY of the checked rows into the table that keeps them: %,.0f rows/s; checking %.2f of it%n",
                kept, checked / kept);
        String faulty = owner.sql("select count(*) from members.import_row where import_id = ? and outcome <> 'NEW'")
                .param(id.value())
                .query(String.class)
                .single();
        before = Cpu.now();
        start = System.nanoTime();
        carry.write(secretary.actor(), id, true);
        become(id, "IMPORTED");
        double written = rows / since(start);
        System.out.println("writing, CPU of each row: " + Cpu.now().since(before, rows));
        double whole = 1 / (1 / checked + 1 / written);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%s of %,d kB: raw COPY %,.0f rows/s; parse, validate, dedupe, audit %,.0f rows/s = %.2f of it; "
                        + "writing to the register %,.0f rows/s; all together %,.0f rows/s = %.3f; peak heap %d MB; not new: %s%n",
                file,
                Files.size(path) >> 10,
                raw,
                checked,
                checked / raw,
                written,
                whole,
                whole / raw,
                peak >> 20,
                faulty);
        before = Cpu.now();
        System.out.printf("raw COPY again: %,.0f rows/s, CPU of each row: ", rows / rawCopy(csv));
        System.out.println(Cpu.now().since(before, rows));
        Files.delete(csv);
        Files.deleteIfExists(path);
    }

    private double rawCopy(Path csv) throws IOException, SQLException {
        owner.sql("drop table if exists members.bench_raw").update();
        owner.sql("create table members.bench_raw (%s)"
                        .formatted(String.join(
                                ", ",
                                InventedRegister.HEADERS.stream()
                                        .map(header -> "c" + InventedRegister.HEADERS.indexOf(header) + " text")
                                        .toList())))
                .update();
        long start = System.nanoTime();
        try (Connection connection = TestOwner.dataSource().getConnection();
                Reader in = Files.newBufferedReader(csv)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy members.bench_raw from stdin (format csv, header)", in);
        }
        double seconds = since(start);
        owner.sql("drop table members.bench_raw").update();
        return seconds;
    }

    /** Typed and keyed as the program keeps them, past row-level security: what storing costs at the least. */
    private double keptCopy(ImportId id) throws IOException, SQLException {
        Path lines = Files.createTempFile("chibo", ".copy");
        String columns = owner.sql("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = 'members.import_row'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                  and attname <> 'import_id'
                """).query(String.class).single();
        UUID other = owner.sql("""
                insert into members.import select (jsonb_populate_record(null::members.import,
                    to_jsonb(i) || jsonb_build_object('id', uuidv7(), 'state', 'DROPPED'))).*
                from members.import i where i.id = ? returning id
                """).param(id.value()).query(UUID.class).single();
        try (Connection connection = TestOwner.dataSource().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (Writer out = Files.newBufferedWriter(lines)) {
                copy.copyOut(
                        "copy (select '%s', %s from members.import_row where import_id = '%s') to stdout"
                                .formatted(other, columns, id.value()),
                        out);
            }
            long start = System.nanoTime();
            try (Reader in = Files.newBufferedReader(lines)) {
                copy.copyIn("copy members.import_row (import_id, %s) from stdin".formatted(columns), in);
            }
            return since(start);
        } finally {
            owner.sql("delete from members.import_row where import_id = ?")
                    .param(other)
                    .update();
            Files.delete(lines);
        }
    }

    private void become(ImportId id, String wanted) throws InterruptedException {
        String state = "";
        while (!state.equals(wanted)) {
            Thread.sleep(250);
            state = owner.sql("""
                    select coalesce((select 'failed: ' || failure from work.job
                                     where about like 'danh-sach%' and state = 'FAILED' limit 1), i.state)
                    from members.import i where i.id = ?
                    """).param(id.value()).query(String.class).single();
            if (state.startsWith("failed")) {
                throw new IllegalStateException(state);
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
