package vn.chibo.access.web;

import vn.chibo.ui.Page;

/** @param refused "wrong", "throttled" or empty */
public record SignInPage(String refused, boolean left, boolean expired) implements Page {
    @Override
    public String template() {
        return "access/sign-in";
    }
}
