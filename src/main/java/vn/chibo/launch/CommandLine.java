package vn.chibo.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * {@code demo|run|doctor|admin [--port N] [--data DIR]}; {@code --lan}, {@code --tls}, {@code --proxy ADDRESS} say who
 * reaches the pages, {@code --name HOST} by which name, {@code --fresh} and {@code --today DATE} belong to the demo, {@code --account NAME} and
 * {@code --new "FULL NAME"} to admin.
 */
record CommandLine(
        Mode mode, int port, Path data, boolean fresh, Optional<LocalDate> today, Reach reach, Rescue rescue) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535;

    static CommandLine parse(String... arguments) {
        Iterator<String> words = Arrays.asList(arguments).iterator();
        Mode mode = mode(words.hasNext() ? words.next() : "");
        int port = DEFAULT_PORT;
        Path data = Path.of(System.getProperty("chibo.home", "."), "data", mode == Mode.DEMO ? "demo" : "run");
        boolean fresh = false;
        Optional<LocalDate> today = Optional.empty();
        Reach reach = Reach.THIS_MACHINE;
        Rescue rescue = Rescue.NONE;
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--port" -> port = port(value(option, words));
                case "--data" -> data = Path.of(value(option, words));
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
                default -> throw LaunchFailure.wrongUse("launch.option.unknown", option);
            }
        }
        return new CommandLine(mode, port, data.toAbsolutePath().normalize(), fresh, today, reach, rescue);
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
