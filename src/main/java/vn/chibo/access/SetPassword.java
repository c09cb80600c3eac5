package vn.chibo.access;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.shared.RuleViolation;

/** The owner of an account sets the password through a one-time link; there is no actor yet. */
@Service
@Transactional
public class SetPassword {
    private final OneTimeLinks links;
    private final PasswordEncoder encoder;

    SetPassword(OneTimeLinks links, PasswordEncoder encoder) {
        this.links = links;
        this.encoder = encoder;
    }

    public void set(String token, String password, String again) {
        Passwords.checked(password);
        if (!password.equals(again)) {
            throw RuleViolation.at("again", "access.password.differs");
        }
        if (!links.use(token, encoder.encode(password))) {
            throw new RuleViolation("access.link.used");
        }
    }

    /** Refuses anything but a first-account link that still works; a link of an account is none. */
    public void requireFirst(String token) {
        if (!links.isFirst(token)) {
            throw new RuleViolation("access.link.used");
        }
    }

    /** Uses up the first-account link. */
    public void useFirst(String token) {
        requireFirst(token);
        if (!links.use(token, null)) {
            throw new RuleViolation("access.link.used");
        }
    }
}
