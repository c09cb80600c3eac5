package vn.chibo.access.web;

import java.util.List;
import vn.chibo.access.Role;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Page;

/** Which role brings which right. */
public record RolesPage(List<Role> roles, List<Permission> permissions) implements Page {
    @Override
    public String template() {
        return "access/roles";
    }

    public boolean brings(Role role, Permission permission) {
        return role.permissions().contains(permission);
    }
}
