package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One running postmaster, watched by a shell that holds the other end of a pipe to this program: when this program
 * goes, however it goes, the pipe closes and the shell asks the postmaster to stop. A session of its own keeps the
 * terminal's Ctrl-C away from it, so that the program can finish its requests first.
 */
final class GuardedProcess {
    private static final String GUARD = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            ( cat <&3 >/dev/null; kill -INT $server 2>/dev/null ) &
            watcher=$!
            wait $server
            code=$?
            kill $watcher 2>/dev/null
            exit $code
            """;
    private static final int PATIENCE_SECONDS = 30;

    private final Process shell;

    private GuardedProcess(Process shell) {
        this.shell = shell;
    }

    static GuardedProcess start(List<String> command, Path log) throws IOException {
        List<String> words = new ArrayList<>();
        if (isOnPath("setsid")) {
            words.add("setsid");
        }
        words.addAll(List.of("sh", "-c", GUARD, "sh"));
        words.addAll(command);
        return new GuardedProcess(builder(words, log).start());
    }

    /** A process that inherits nothing from this one but the path, and writes to the log. */
    static ProcessBuilder builder(List<String> words, Path log) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static boolean isOnPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Waits for its end, wanted or not. */
    void await() throws InterruptedException {
        shell.waitFor();
    }

    /** Fast shutdown: sessions are ended, what was committed is on disk. */
    void stop() {
        try {
            shell.getOutputStream().close();
        } catch (IOException alreadyGone) {
            shell.destroy();
        }
        try {
            if (!shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
