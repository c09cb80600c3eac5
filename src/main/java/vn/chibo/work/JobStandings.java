package vn.chibo.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How work stands that another module's row names: whoever sees that row may know, whoever began the work. Nothing else of
 * it is told.
 */
@Component
public class JobStandings {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStandings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param open waits or runs
     * @param silent nobody has been seen working on it for a minute
     * @param failure message key of why it failed, with its arguments
     */
    public record Standing(
            boolean open, boolean silent, @Nullable String failure, List<Object> arguments) {
        /** Whether it goes on by itself. */
        public boolean alive() {
            return open && !silent;
        }
    }

    /** Empty for work there is not. */
    public Optional<Standing> of(JobId job) {
        return jdbc.sql("select state, failure, arguments, silent from work.standing(?) where state is not null")
                .param(job.value())
                .query((row, number) -> new Standing(
                        List.of("WAITING", "RUNNING").contains(row.getString("state")),
                        row.getBoolean("silent"),
                        row.getString("failure"),
                        Arrays.asList(json.readValue(row.getString("arguments"), Object[].class))))
                .optional();
    }
}
