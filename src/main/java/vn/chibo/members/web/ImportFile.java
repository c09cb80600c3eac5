package vn.chibo.members.web;

import java.time.Instant;
import java.util.UUID;

/** An uploaded file of members. */
public record ImportFile(UUID id, UUID unit, String name, String layout, String state, Instant at) {
    public boolean open() {
        return state.equals("CHECKED");
    }

    public String address() {
        return "/members/imports/" + id;
    }
}
