package vn.chibo.organisations;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.OrganisationPaths;
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
}
