package vn.chibo.home;

import java.util.UUID;
import vn.chibo.organisations.UnitKind;

/** A unit right below: its cells, and how many of them have held the session of the month. */
public record BelowRow(UUID id, String name, UnitKind kind, long cells, long held, long members) {
    public String url() {
        return "/organisations/" + id;
    }
}
