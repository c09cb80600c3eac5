package vn.chibo.access.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chibo.access.Access;
import vn.chibo.access.Role;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/** The matrix of roles and rights, for those who keep accounts. */
@Controller
class RolesController {
    private final Access access;

    RolesController(Access access) {
        this.access = access;
    }

    @GetMapping("/roles")
    RolesPage show(Actor actor) {
        access.require(actor, Permission.KEEP_ACCOUNTS, actor.requiredUnit());
        return new RolesPage(List.of(Role.values()), List.of(Permission.values()));
    }
}
