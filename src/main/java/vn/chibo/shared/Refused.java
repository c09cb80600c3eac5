package vn.chibo.shared;

/** The actor sees the thing but the post does not allow the act. Becomes 403. */
public class Refused extends RuntimeException {
    private final Permission permission;

    public Refused(Permission permission) {
        super(permission.name(), null, false, false);
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
