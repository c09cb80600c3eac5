package vn.chibo.access.web;

import vn.chibo.ui.Page;

/**
 * @param refused "wrong", "throttled" or empty
 * @param waitMinutes how long one waits after too many tries
 * @param ready a password was just set
 */
public record SignInPage(String refused, boolean left, boolean expired, boolean ready, long waitMinutes)
        implements Page {
    @Override
    public String template() {
        return "access/sign-in";
    }
}
