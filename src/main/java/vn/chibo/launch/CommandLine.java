package vn.chibo.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * {@code demo|run|doctor|admin [--port N] [--data DIR]}; {@code --lan}, {@code --tls}, {@code --proxy ADDRESS} say who
 * reaches the pages, {@code --name HOST} by which name; {@code --fresh}, {@code --today DATE} and {@code --scale province} belong to the demo, {@code --account
 * NAME} and {@code --new "FULL NAME"} to admin.
 */
record CommandLine(
        Mode mode,
        int port,
        Path data,
        boolean fresh,
        Optional<LocalDate> today,
        Optional<String> scale,
        Reach reach,
        Rescue rescue) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535;

    static CommandLine parse(String... arguments) {
        Iterator<String> words = Arrays.asList(arguments).iterator();
        Mode mode = mode(words.hasNext() ? words.next() : "");
        int port = DEFAULT_PORT;
        Optional<Path> data = Optional.empty();
        boolean fresh = false;
        Optional<LocalDate> today = Optional.empty();
        Optional<String> scale = Optional.empty();
        Reach reach = Reach.THIS_MACHINE;
        Rescue rescue = Rescue.NONE;
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--port" -> port = port(value(option, words));
                case "--data" -> data = Optional.of(Path.of(value(option, words)));
                case "--lan" -> reach = reach.toLan();
                case "--tls" -> reach = reach.withTls();
                case "--proxy" -> reach = reach.behind(value(option, words));
                case "--name" -> reach = reach.named(value(option, words));
                case "--account" -> rescue = rescue.of(adminOnly(mode, option, words));
                case "--new" -> rescue = rescue.named(adminOnly(mode, option, words));
                case "--fresh" -> fresh = demoOnly(mode, option);
                case "--today" -> {
                    demoOnly(mode, option);
                    today = Optional.of(date(value(option, words)));
                }
                case "--scale" -> {
                    demoOnly(mode, option);
                    scale = Optional.of(scale(value(option, words)));
                }
                default -> throw LaunchFailure.wrongUse("launch.option.unknown", option);
            }
        }
        Path folder = data.orElse(usualFolder(mode, scale)).toAbsolutePath().normalize();
        return new CommandLine(mode, port, folder, fresh, today, scale, reach, rescue);
    }

    /** A demo of another size has a folder of its own: what is loaded once is not loaded again. */
    private static Path usualFolder(Mode mode, Optional<String> scale) {
        String name = mode != Mode.DEMO ? "run" : scale.map("demo-"::concat).orElse("demo");
        return Path.of(System.getProperty("chibo.home", "."), "data", name);
    }

    private static String scale(String value) {
        if (!value.equals("province")) {
            throw LaunchFailure.wrongUse("launch.option.scale", value);
        }
        return value;
    }

    private static Mode mode(String word) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(() -> LaunchFailure.wrongUse("launch.command.unknown", word));
    }

    private static String value(String option, Iterator<String> words) {
        String value = words.hasNext() ? words.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw LaunchFailure.wrongUse("launch.option.no-value", option);
        }
        return value;
    }

    private static int port(String value) {
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port > 0 && port <= LAST_PORT) {
                return port;
            }
        }
        throw LaunchFailure.wrongUse("launch.option.port", value);
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException malformed) {
            throw LaunchFailure.wrongUse("launch.option.date", value);
        }
    }

    private static boolean demoOnly(Mode mode, String option) {
        if (mode != Mode.DEMO) {
            throw LaunchFailure.wrongUse("launch.option.demo-only", option);
        }
        return true;
    }

    private static String adminOnly(Mode mode, String option, Iterator<String> words) {
        if (mode != Mode.ADMIN) {
            throw LaunchFailure.wrongUse("launch.option.admin-only", option);
        }
        return value(option, words);
    }
}
