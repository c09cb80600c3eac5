package vn.chibo.organisations.web;

import vn.chibo.ui.Page;

/** The one-time link, shown once: it is handed over in person. */
public record AccountLinkPage(String person, String username, String address) implements Page {
    @Override
    public String template() {
        return "organisations/account-link";
    }
}
