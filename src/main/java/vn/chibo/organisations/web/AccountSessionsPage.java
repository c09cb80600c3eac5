package vn.chibo.organisations.web;

import java.util.List;
import java.util.UUID;
import vn.chibo.access.OpenSession;
import vn.chibo.ui.Page;

/** Where an account in scope is signed in. */
public record AccountSessionsPage(UUID account, String person, List<OpenSession> sessions) implements Page {
    @Override
    public String template() {
        return "organisations/account-sessions";
    }
}
