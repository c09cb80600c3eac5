package vn.chibo.organisations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

@Component
class Paths implements OrganisationPaths {
    private final JdbcClient jdbc;

    Paths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> path(UnitId unit) {
        return jdbc.sql("select path from organisations.unit where id = ?")
                .param(unit.value())
                .query(String.class)
                .optional();
    }

    @Override
    public Map<UnitId, String> required(Collection<UnitId> units) {
        Map<UnitId, String> paths = new HashMap<>();
        jdbc.sql("select id, path from organisations.unit where id = any(?)")
                .param(UnitId.values(units))
                .query(row -> {
                    paths.put(new UnitId(row.getObject("id", UUID.class)), row.getString("path"));
                });
        if (!paths.keySet().containsAll(units)) {
            throw new NotFound();
        }
        return paths;
    }
}
