package vn.chibo.launch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program keeps: its database, keys and log. One running program holds it at a time. Each check is
 * made before anything is changed, so a refused start leaves the folder as it was.
 */
final class DataFolder implements AutoCloseable {
    static final int FORMAT = 1;
    static final long LEAST_SPACE = 200L * 1024 * 1024;
    private static final List<String> FORGOTTEN_BY_FRESH = List.of("loaded", "postgres", "log", "socket", "address");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder for one use ("demo", "run", "test"); a folder once used for another is refused. */
    static DataFolder open(Path path, String use) {
        try {
            Folders.create(path);
            requireOurs(path, use);
            FileChannel lock = lock(path);
            if (path.toFile().getUsableSpace() < LEAST_SPACE) {
                lock.close();
                throw LaunchFailure.because("launch.folder.disk-full", path, LEAST_SPACE / 1024 / 1024);
            }
            DataFolder folder = new DataFolder(path, lock);
            folder.markAndTidy(use);
            return folder;
        } catch (IOException failure) {
            throw LaunchFailure.because(failure, "launch.folder.unwritable", path, String.valueOf(failure));
        }
    }

    /** What a folder that exists is used for: "demo" or "run". */
    static String useOf(Path path) throws IOException {
        if (!Files.exists(path.resolve("use"))) {
            throw LaunchFailure.because("launch.folder.none", path);
        }
        return Files.readString(path.resolve("use")).strip();
    }

    /** Whether another program holds the folder now. */
    static boolean isHeld(Path path) throws IOException {
        try {
            lock(path).close();
            return false;
        } catch (LaunchFailure held) {
            return true;
        }
    }

    private static void requireOurs(Path path, String use) throws IOException {
        Path version = path.resolve("version");
        if (Files.exists(version)) {
            String format = Files.readString(version).strip();
            if (!format.matches("[0-9]{1,6}") || Integer.parseInt(format) > FORMAT) {
                throw LaunchFailure.because("launch.folder.newer", path, format, FORMAT);
            }
            String found = Files.readString(path.resolve("use")).strip();
            if (!found.equals(use)) {
                throw LaunchFailure.because("launch.folder.other-use", path, found, use);
            }
        } else if (!Files.exists(path.resolve("lock")) && holdsSomething(path)) {
            throw LaunchFailure.because("launch.folder.foreign", path);
        }
    }

    private static boolean holdsSomething(Path path) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return entries.iterator().hasNext();
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
        @Nullable FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw LaunchFailure.because("launch.folder.locked", path);
        }
        return channel;
    }

    /** What a killed start left half done bears a name beginning with "postgres." and is thrown away. */
    private void markAndTidy(String use) throws IOException {
        if (!Files.exists(path.resolve("version"))) {
            PrivateFile.write(path.resolve("use"), use + "\n");
            PrivateFile.write(path.resolve("version"), FORMAT + "\n");
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(path, "postgres.*")) {
            for (Path leftover : leftovers) {
                Folders.delete(leftover);
            }
        }
        Folders.create(path.resolve("log"));
        Folders.delete(temporary());
        Folders.create(temporary());
    }

    /** Forgets the database and all that belongs to it; a kill in the middle leaves an empty folder, never half. */
    void startOver() throws IOException {
        Files.deleteIfExists(loaded());
        if (Files.exists(postgres())) {
            Files.move(postgres(), path.resolve("postgres.old"));
            Folders.delete(path.resolve("postgres.old"));
        }
        for (String name : FORGOTTEN_BY_FRESH) {
            Folders.delete(path.resolve(name));
        }
        Folders.create(path.resolve("log"));
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** Stands there once the demo world is complete. */
    Path loaded() {
        return path.resolve("loaded");
    }

    /** Empty at every start: what a killed program had uploaded or unpacked is gone with it. */
    Path temporary() {
        return path.resolve("temporary");
    }

    Path log(String name) {
        return path.resolve("log").resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
