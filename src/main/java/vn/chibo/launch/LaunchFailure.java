package vn.chibo.launch;

import org.jspecify.annotations.Nullable;

/** The program cannot start, and one sentence says why. Never a stack trace: the reader runs a school, not a server. */
final class LaunchFailure extends RuntimeException {
    static final int REFUSED = 1;
    static final int WRONG_USE = 2;

    private final int exitCode;

    private LaunchFailure(int exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    static LaunchFailure because(String key, Object... arguments) {
        return new LaunchFailure(REFUSED, Words.both(key, arguments), null);
    }

    static LaunchFailure because(Throwable cause, String key, Object... arguments) {
        return new LaunchFailure(REFUSED, Words.both(key, arguments), cause);
    }

    static LaunchFailure wrongUse(String key, Object... arguments) {
        return new LaunchFailure(WRONG_USE, Words.both(key, arguments), null);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
