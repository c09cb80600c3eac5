package vn.chibo.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./chibo admin} was asked for.
 *
 * @param account the administrator's user name; without it the administrators are only named
 * @param newName the full name of a new administrator
 */
record Rescue(Optional<String> account, Optional<String> newName) {
    static final Rescue NONE = new Rescue(Optional.empty(), Optional.empty());

    Rescue of(String username) {
        return new Rescue(Optional.of(username), newName);
    }

    Rescue named(String fullName) {
        return new Rescue(account, Optional.of(fullName));
    }

    List<String> properties() {
        List<String> properties = new ArrayList<>();
        account.ifPresent(username -> properties.add("--chibo.admin.account=" + username));
        newName.ifPresent(name -> properties.add("--chibo.admin.name=" + name));
        return properties;
    }
}
