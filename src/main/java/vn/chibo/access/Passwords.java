package vn.chibo.access;

import vn.chibo.shared.RuleViolation;

/** What a password must be: long enough; nothing is asked about its letters. */
public final class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private Passwords() {}

    public static String checked(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw RuleViolation.at("password", "access.password.length", SHORTEST, LONGEST);
        }
        return password;
    }
}
