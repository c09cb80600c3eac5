package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The operating system's account behind this program. PostgreSQL refuses root and accounts without a name; both get
 * a user namespace of their own, in which they are nobody.
 */
final class Account {
    private Account() {}

    static int id() throws IOException {
        return owner(Path.of("/proc/self"));
    }

    static boolean owns(Path path) throws IOException {
        return owner(path) == id();
    }

    static boolean needsNamespace() throws IOException {
        return id() == 0 || "?".equals(System.getProperty("user.name"));
    }

    static boolean mayHaveNamespace() throws IOException {
        try {
            Process trial = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** What stands before a command of the database. */
    static List<String> prefix() throws IOException {
        if (!needsNamespace()) {
            return List.of();
        }
        if (!mayHaveNamespace()) {
            throw LaunchFailure.because("launch.database.no-namespace");
        }
        return List.of("unshare", "-U");
    }

    /** Where this account keeps what can be made again. */
    static Path cache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path caches = chosen == null || chosen.isBlank()
                ? Path.of(System.getenv().getOrDefault("HOME", "/nonexistent"), ".cache")
                : Path.of(chosen);
        return caches.resolve("chibo");
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
