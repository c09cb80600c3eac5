package vn.chibo.launch;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Puts what stopped Spring into a sentence; the whole story goes to the log in the data folder. */
final class StartFailure {
    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    private StartFailure() {}

    static LaunchFailure explain(RuntimeException failure, int port, DataFolder folder) {
        LOG.info("start failed", failure);
        Throwable cause = failure;
        while (cause.getCause() != null
                && !(cause instanceof PortInUseException)
                && !(cause instanceof FlywayValidateException)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case PortInUseException taken -> LaunchFailure.because(taken, "launch.port.taken", port);
            case FlywayValidateException other ->
                LaunchFailure.because(other, "launch.database.other-version", folder.path(), folder.log("chibo.log"));
            default -> LaunchFailure.because(cause, "launch.failed", cause, folder.log("chibo.log"));
        };
    }
}
