package vn.chibo.members;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Loads a checked file for a change: first whether it is in sight, then whether the actor may, then its state. */
@Component
class OpenImports {
    private final JdbcClient jdbc;
    private final Access access;

    OpenImports(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    record OpenImport(UUID id, UUID unitId, String unitPath, String state) {
        UnitId unit() {
            return new UnitId(unitId);
        }
    }

    OpenImport required(Actor actor, ImportId id) {
        OpenImport found = jdbc.sql("select id, unit_id, unit_path, state from members.import where id = ? for update")
                .param(id.value())
                .query(OpenImport.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, found.unit());
        if (!found.state().equals("CHECKED")) {
            throw new RuleViolation("members.import.finished");
        }
        return found;
    }
}
