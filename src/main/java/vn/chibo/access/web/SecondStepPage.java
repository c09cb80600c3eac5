package vn.chibo.access.web;

import vn.chibo.ui.Page;

/** @param refused "wrong", "throttled" or empty */
public record SecondStepPage(String refused, long waitMinutes) implements Page {
    @Override
    public String template() {
        return "access/second-step";
    }
}
