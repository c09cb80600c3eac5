package vn.chibo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.chibo.launch.TestDatabase;

/**
 * Time on processors so far, in nanoseconds, which neighbours on the machine change less than the time on the clock.
 *
 * @param database of all its sessions, those that ended too
 */
record Cpu(long program, long database) {
    private static final long TICK = 10_000_000;
    private static final int USER = 11; // counted from what follows the name in brackets
    private static final int OF_CHILDREN = 13;

    static Cpu now() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long server = TestDatabase.pid();
        long running = ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(session -> ticks(session.pid(), USER))
                .sum();
        return new Cpu(system.getProcessCpuTime(), (running + ticks(server, OF_CHILDREN)) * TICK);
    }

    /** User and system time, which stand side by side; 0 of a process that is gone. */
    private static long ticks(long process, int from) {
        Path stat = Path.of("/proc", String.valueOf(process), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        try {
            String text = Files.readString(stat);
            return Stream.of(text.substring(text.lastIndexOf(')') + 2).split(" "))
                    .skip(from)
                    .limit(2)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In microseconds. */
    String since(Cpu before, int rows) {
        return "program %.0f µs, database %.0f µs"
                .formatted((program - before.program) / 1e3 / rows, (database - before.database) / 1e3 / rows);
    }
}
