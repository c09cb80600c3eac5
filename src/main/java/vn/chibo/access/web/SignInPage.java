package vn.chibo.access.web;

import vn.chibo.ui.Page;

/**
 * @param refused "wrong", "throttled" or empty
 * @param username as typed at the refused attempt
 * @param ready a password was just set
 * @param waitMinutes how long one waits after too many tries
 */
public record SignInPage(
        String refused, String username, boolean left, boolean expired, boolean ready, long waitMinutes)
        implements Page {
    @Override
    public String template() {
        return "access/sign-in";
    }
}
