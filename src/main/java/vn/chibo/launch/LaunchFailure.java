package vn.chibo.launch;

/** The program cannot start, and one sentence says why. Never a stack trace: the reader runs a school, not a server. */
final class LaunchFailure extends RuntimeException {
    static final int REFUSED = 1;
    static final int WRONG_USE = 2;

    private final String sentence;
    private final int exitCode;

    private LaunchFailure(int exitCode, String sentence) {
        super(sentence);
        this.sentence = sentence;
        this.exitCode = exitCode;
    }

    static LaunchFailure because(String key, Object... arguments) {
        return new LaunchFailure(REFUSED, Words.both(key, arguments));
    }

    static LaunchFailure because(AdminRefused refused) {
        return new LaunchFailure(REFUSED, refused.getMessage());
    }

    static LaunchFailure because(Throwable cause, String key, Object... arguments) {
        LaunchFailure failure = because(key, arguments);
        failure.initCause(cause);
        return failure;
    }

    static LaunchFailure wrongUse(String key, Object... arguments) {
        return new LaunchFailure(WRONG_USE, Words.both(key, arguments));
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return sentence;
    }
}
