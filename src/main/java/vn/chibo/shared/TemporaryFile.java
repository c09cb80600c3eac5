package vn.chibo.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files for a moment, with what people uploaded in them. They lie in a folder of the program's own that is emptied whenever
 * it starts: a program that was killed deletes nothing, and a list of members must not stay behind in clear.
 */
public final class TemporaryFile {
    /** The system property that names the folder; without it the machine's own is used. */
    public static final String FOLDER = "chibo.temporary";

    private TemporaryFile() {}

    /** A new empty file that only this program's account may read; whoever asked for it deletes it. */
    public static Path create(String suffix) throws IOException {
        String folder = System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"));
        return Files.createTempFile(Path.of(folder), "chibo", suffix);
    }
}
