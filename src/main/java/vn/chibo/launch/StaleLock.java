package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an earlier postmaster may have left: a lock naming a process that is not a postmaster any more (numbers are
 * reused, quickly so in containers), or an orphan that has not yet gone. Called by the holder of the data folder only.
 */
final class StaleLock {
    private StaleLock() {}

    static void clear(Path postgres) throws IOException {
        Path lock = postgres.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        Optional<ProcessHandle> holder = Files.readString(lock)
                .lines()
                .findFirst()
                .filter(pid -> pid.matches("[0-9]{1,9}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        if (holder.isPresent() && isPostmaster(holder.get(), postgres)) {
            new ProcessBuilder("sh", "-c", "kill -INT " + holder.get().pid()).start();
        } else {
            Files.deleteIfExists(lock);
        }
    }

    private static boolean isPostmaster(ProcessHandle process, Path postgres) {
        try {
            String command = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return command.contains(postgres.toString());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
