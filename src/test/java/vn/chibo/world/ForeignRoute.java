package vn.chibo.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chibo.shared.Id;

/** An address that names rows by their ids, and the kinds of ids it asks for: {@code MeetingId} is the table meeting. */
public record ForeignRoute(HttpMethod method, String pattern, Map<String, Class<?>> variables) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Map<String, String> OTHER_NAMES = Map.of("case", "candidate_case", "opening", "file_opening");

    public static List<ForeignRoute> all(RequestMappingHandlerMapping mappings) {
        var routes = new ArrayList<ForeignRoute>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPathPatternsCondition().getPatternValues()) {
                for (var method : info.getMethodsCondition().getMethods()) {
                    if (path.contains("{")) {
                        routes.add(new ForeignRoute(method.asHttpMethod(), path, variables(path, handler)));
                    }
                }
            }
        });
        routes.sort(Comparator.comparing(ForeignRoute::toString));
        return routes;
    }

    private static Map<String, Class<?>> variables(String path, HandlerMethod handler) {
        var types = new LinkedHashMap<String, Class<?>>();
        VARIABLE.matcher(path).results().forEach(found -> types.put(found.group(1), UUID.class));
        for (var parameter : handler.getMethodParameters()) {
            PathVariable named = parameter.getParameterAnnotation(PathVariable.class);
            if (named != null) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                String name = named.value().isEmpty() ? parameter.getParameterName() : named.value();
                types.put(name, parameter.getParameterType());
            }
        }
        return types;
    }

    /** The address with each of the ids in every place. */
    public List<String> withEach(Collection<UUID> ids) {
        return ids.stream().map(id -> filled(Map.of(), id)).toList();
    }

    /**
     * The address with ids of the kinds it asks for; where a place takes any id or text, one address for each kind there
     * is.
     */
    public List<String> withTheirOwn(Map<String, List<UUID>> foreign) {
        var own = new LinkedHashMap<String, UUID>();
        variables.forEach((name, type) -> {
            if (Id.class.isAssignableFrom(type)) {
                own.put(name, ofKind(type, foreign));
            }
        });
        if (own.size() == variables.size()) {
            return List.of(filled(own, null));
        }
        return foreign.values().stream().map(ids -> filled(own, ids.getFirst())).toList();
    }

    private static UUID ofKind(Class<?> type, Map<String, List<UUID>> foreign) {
        String kind = type.getSimpleName()
                .replaceAll("Id$", "")
                .replaceAll("(?<=.)([A-Z])", "_$1")
                .toLowerCase();
        String table = "." + OTHER_NAMES.getOrDefault(kind, kind);
        return foreign.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(table))
                .map(entry -> entry.getValue().getFirst())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("cell B has no row of " + type.getSimpleName()));
    }

    private String filled(Map<String, UUID> own, UUID other) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> own.getOrDefault(found.group(1), other).toString());
    }
}
