package vn.chibo.organisations.web;

import java.util.List;
import java.util.UUID;
import vn.chibo.ui.Page;

/** The accounts in scope. @param more whether a search would show others */
public record AccountsPage(String search, List<Row> rows, boolean more) implements Page {
    @Override
    public String template() {
        return "organisations/accounts";
    }

    /**
     * @param roles last parts of the words' keys
     * @param waits no password was set yet
     * @param sessions in how many places it is signed in
     * @param own the account that looks
     * @param recovering waits for the second officer
     */
    public record Row(
            UUID id,
            String person,
            String username,
            String unit,
            List<String> roles,
            boolean disabled,
            boolean waits,
            int sessions,
            boolean own,
            boolean recovering) {}
}
