package vn.chibo.work;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.NotFound;

/** All kinds of background work there are, by name. Asked late: a kind may itself begin other work. */
@Component
public class JobKinds {
    private final ObjectProvider<JobKind<?>> kinds;
    private final JsonMapper json;

    JobKinds(ObjectProvider<JobKind<?>> kinds, JsonMapper json) {
        this.kinds = kinds;
        this.json = json;
    }

    /** {@link NotFound} for a name that this version of the program does not know. */
    public JobKind<?> named(String name) {
        Map<String, JobKind<?>> byName =
                kinds.stream().collect(Collectors.toMap(JobKind::name, Function.<JobKind<?>>identity()));
        if (!byName.containsKey(name)) {
            throw new NotFound();
        }
        return byName.get(name);
    }

    /** Where what a job of this kind works on is looked at. */
    public Optional<String> page(String name, String parameters) {
        return page(named(name), parameters);
    }

    private <P> Optional<String> page(JobKind<P> kind, String parameters) {
        return kind.page(json.readValue(parameters, kind.parameters()));
    }
}
