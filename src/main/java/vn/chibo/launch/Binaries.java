package vn.chibo.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The database's own programs, unpacked once from the archive on the class path: into the user's cache, or into the
 * data folder where there is no usable cache. Unpacked under another name and then renamed: never half there.
 */
final class Binaries {
    private Binaries() {}

    /** The archive for this machine's kind of processor; null where the program brings none. */
    static @Nullable URL archive() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name =
                switch (architecture) {
                    case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
                    case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
                    default -> "postgres-linux-" + architecture + ".txz";
                };
        return Binaries.class.getClassLoader().getResource(name);
    }

    /** The folder that holds {@code bin/postgres}. */
    static Path unpacked(DataFolder folder) throws IOException {
        URL archive = archive();
        if (archive == null) {
            throw LaunchFailure.because("launch.database.no-binaries", System.getProperty("os.arch"));
        }
        String name = "postgresql-"
                + Long.toHexString(((JarURLConnection) archive.openConnection())
                        .getJarEntry()
                        .getCrc());
        for (Path home : List.of(Account.cache(), folder.path().resolve("engine"))) {
            Path place = home.resolve(name);
            if (isReady(place) || unpack(archive, place)) {
                return place;
            }
        }
        throw LaunchFailure.because("launch.folder.unwritable", folder.path(), name);
    }

    private static boolean isReady(Path place) throws IOException {
        return Files.isExecutable(place.resolve("bin/postgres")) && Account.owns(place);
    }

    private static boolean unpack(URL archive, Path place) {
        Path draft = place.resolveSibling(
                place.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Folders.create(place.getParent());
            if (!Account.owns(place.getParent())) {
                return false;
            }
            Folders.delete(draft);
            extract(archive, draft);
            if (!isReady(place)) {
                Folders.delete(place);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException unusable) {
            return wonByAnother(place, draft);
        }
    }

    private static boolean wonByAnother(Path place, Path draft) {
        try {
            Folders.delete(draft);
            return isReady(place);
        } catch (IOException unusable) {
            return false;
        }
    }

    private static void extract(URL archive, Path target) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            Folders.create(target);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(entry.getName());
                } else if (entry.isDirectory()) {
                    Folders.create(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Folders.create(file.getParent());
                    Files.copy(tar, file);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
                }
            }
        }
    }
}
