package vn.chibo.work;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.access.ActingPosts;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Who asked for a job, with the rights of this very moment. */
@Component
class Rights {
    private final ActingPosts posts;

    Rights(ActingPosts posts) {
        this.posts = posts;
    }

    Actor now(UUID account, UUID unit, Permission permission) {
        return posts.of(account).stream()
                .filter(actor -> new UnitId(unit).equals(actor.unit()) && actor.can(permission))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("work.failed.rights"));
    }
}
