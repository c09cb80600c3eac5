package vn.chibo.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords of the database's three roles and the two keys, made once for a data folder and readable by its owner
 * alone. The identity key opens the encrypted identity numbers and is to be backed up apart from the database.
 */
record Secrets(String superuser, String owner, String app, String scopeKey, String identityKey) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the folder's secrets; makes them only while there is no database that would need the old ones. */
    static Secrets of(DataFolder folder) throws IOException {
        Path passwords = folder.path().resolve("database.properties");
        Path scopeKey = folder.path().resolve("scope.key");
        Path identityKey = folder.path().resolve("identity.key");
        for (Path file : new Path[] {passwords, scopeKey, identityKey}) {
            if (!Files.exists(file)) {
                if (Files.exists(folder.postgres())) {
                    throw LaunchFailure.because("launch.folder.secret-missing", file);
                }
                PrivateFile.write(file, file.equals(passwords) ? passwords() : random() + "\n");
            }
        }
        return read(folder.path());
    }

    /** Those that another running program made. */
    static Secrets read(Path folder) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("database.properties"))) {
            read.load(reader);
        }
        return new Secrets(
                read.getProperty("superuser.password"),
                read.getProperty("owner.password"),
                read.getProperty("app.password"),
                Files.readString(folder.resolve("scope.key")).strip(),
                Files.readString(folder.resolve("identity.key")).strip());
    }

    private static String passwords() {
        return """
                superuser.password=%s
                owner.password=%s
                app.password=%s
                """.formatted(random(), random(), random());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
