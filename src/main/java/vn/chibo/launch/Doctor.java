package vn.chibo.launch;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Says what this machine offers. Needs nothing but the JDK and its neighbours in this package that need no more, so
 * that {@code java Doctor.java} answers before the first build. Whatever it cannot find out, it says so and goes on.
 */
final class Doctor {
    private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private Doctor() {}

    public static void main(String[] arguments) {
        try {
            report(CommandLine.parse(arguments));
        } catch (LaunchFailure failure) {
            Words.ERR.println(failure.sentence());
            System.exit(failure.exitCode());
        }
    }

    static void report(CommandLine command) {
        line("launch.doctor.machine", () -> System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        line("launch.doctor.account", Doctor::account);
        line("launch.doctor.database", Doctor::database);
        line("launch.doctor.port", () -> port(command.port()));
        line("launch.doctor.data", () -> data(command.data()));
        line("launch.doctor.disk", () -> disk(command.data()));
        line("launch.doctor.fonts", Doctor::fonts);
        line("launch.doctor.browser", Doctor::browser);
    }

    private static void line(String key, Callable<String> question) {
        String answer;
        try {
            answer = question.call();
        } catch (LaunchFailure refused) {
            answer = refused.sentence().replace(System.lineSeparator(), " / ");
        } catch (Exception | LinkageError unknown) {
            answer = Words.pair("launch.doctor.unknown", unknown);
        }
        Words.OUT.println(Words.pair(key) + ": " + answer);
    }

    private static String account() throws IOException {
        String namespace =
                Account.mayHaveNamespace() ? "launch.doctor.namespace.allowed" : "launch.doctor.namespace.blocked";
        String needed = Account.needsNamespace() ? "launch.doctor.namespace.needed" : "launch.doctor.namespace.idle";
        return System.getProperty("user.name") + "; " + Words.pair(namespace) + "; " + Words.pair(needed);
    }

    private static String database() throws IOException {
        String external = System.getenv().getOrDefault("CHIBO_DB_URL", "");
        if (!external.isBlank()) {
            return "CHIBO_DB_URL";
        }
        if (!ARCHITECTURES.contains(System.getProperty("os.arch"))) {
            return Words.pair("launch.database.no-binaries", System.getProperty("os.arch"));
        }
        Path cache = Account.cache();
        if (Files.isDirectory(cache)) {
            try (Stream<Path> engines = Files.list(cache)) {
                List<Path> found = engines.filter(engine -> Files.isExecutable(engine.resolve("bin/postgres")))
                        .toList();
                if (!found.isEmpty()) {
                    return Words.pair("launch.doctor.database.unpacked", found.getFirst());
                }
            }
        }
        return Words.pair("launch.doctor.database.brought");
    }

    private static String port(int port) {
        Ports.requireFree(port);
        return port + " " + Words.pair("launch.doctor.port.free");
    }

    private static String data(Path data) throws IOException {
        Path version = data.resolve("version");
        return Files.exists(version)
                ? data + " (" + Files.readString(version).strip() + ")"
                : data + " " + Words.pair("launch.doctor.data.none");
    }

    private static String disk(Path data) {
        File existing = data.toFile();
        while (!existing.exists()) {
            existing = existing.getParentFile();
        }
        return existing.getUsableSpace() / 1024 / 1024 + " MB";
    }

    private static String fonts() {
        return Integer.toString(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length);
    }

    private static String browser() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseGet(() -> Words.pair("launch.doctor.browser.none"));
    }
}
