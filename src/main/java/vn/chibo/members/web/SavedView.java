package vn.chibo.members.web;

import java.util.UUID;

/** A list that an account keeps under a name; query is the address's part after the question mark. */
public record SavedView(UUID id, String name, String query) {
    public String address() {
        return "/members?" + query;
    }
}
