package vn.chibo.access;

import java.util.UUID;
import org.springframework.security.core.AuthenticationException;

/** The password was right; the account asks for its second step. Nobody is signed in yet. */
public class SecondStepNeeded extends AuthenticationException {
    private final UUID account;
    private final String username;

    public SecondStepNeeded(UUID account, String username) {
        super("second step");
        this.account = account;
        this.username = username;
    }

    public UUID account() {
        return account;
    }

    public String username() {
        return username;
    }
}
