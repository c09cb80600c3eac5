package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes an empty database cluster under another name and renames it: a kill in the middle leaves none. */
final class NewCluster {
    private NewCluster() {}

    static void makeIfMissing(DataFolder folder, Secrets secrets, Path binaries) throws IOException {
        if (Files.exists(folder.postgres())) {
            return;
        }
        Path draft = folder.path().resolve("postgres.new");
        Path password = folder.path().resolve("postgres.password");
        List<String> words = new ArrayList<>(Account.prefix());
        words.addAll(List.of(binaries.resolve("bin/initdb").toString(), "-D", draft.toString(), "-U", "postgres"));
        words.addAll(List.of("-A", "scram-sha-256", "--pwfile", password.toString(), "-E", "UTF8"));
        words.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        PrivateFile.write(password, secrets.superuser() + "\n");
        run(words, folder.log("postgres.log"));
        Files.delete(password);
        Files.move(draft, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> words, Path log) throws IOException {
        try {
            if (GuardedProcess.builder(words, log).start().waitFor() != 0) {
                throw LaunchFailure.because("launch.database.refuses", log);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw LaunchFailure.because(stopped, "launch.database.refuses", log);
        }
    }
}
