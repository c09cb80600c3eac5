package vn.chibo.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** The signed-in account, all that a session remembers of it. */
public record Account(UUID id, String username) implements Principal, Serializable {
    @Override
    public String getName() {
        return id.toString();
    }
}
