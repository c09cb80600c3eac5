package vn.chibo.audit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** The chain of hashes over all entries: an entry changed past the program breaks it. */
@ReadModel
public class Chain {
    private final JdbcClient jdbc;
    private final Access access;

    Chain(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The first broken place; empty while the chain is whole. Walks every entry of the installation. */
    public Optional<Long> firstBroken(Actor actor) {
        access.require(actor, Permission.READ_AUDIT, actor.requiredUnit());
        return jdbc.sql("select place from audit.verify()").query(Long.class).optional();
    }
}
