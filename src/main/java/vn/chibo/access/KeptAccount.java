package vn.chibo.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.UnitId;

/**
 * An account somebody keeps for others. Nobody gets hold of more than (s)he has: whoever may act above the keeper's own
 * subtree, or keeps organisations or rules where the keeper does not, is kept by somebody higher.
 */
@Component
class KeptAccount {
    private static final Set<Permission> HIGHER = EnumSet.of(Permission.KEEP_ORGANISATIONS, Permission.KEEP_RULES);

    private final JdbcClient jdbc;
    private final Access access;
    private final ActingPosts posts;

    KeptAccount(JdbcClient jdbc, Access access, ActingPosts posts) {
        this.jdbc = jdbc;
        this.access = access;
        this.posts = posts;
    }

    /** The unit of an account in the actor's scope that the actor may keep. */
    UnitId unit(Actor actor, UUID account) {
        UnitId unit = jdbc.sql("select unit_id from access.account where id = ?")
                .param(account)
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_ACCOUNTS, unit);
        if (posts.of(account).stream().anyMatch(post -> higher(post, actor))) {
            throw new Refused(Permission.KEEP_ACCOUNTS);
        }
        return unit;
    }

    private static boolean higher(Actor post, Actor actor) {
        return !post.path().startsWith(actor.path())
                || HIGHER.stream().anyMatch(permission -> post.can(permission) && !actor.can(permission));
    }
}
