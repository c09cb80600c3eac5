package vn.chibo.members.web;

import java.util.UUID;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** Ids that come in a form; a malformed one is not found. */
final class Ids {
    private Ids() {}

    static UnitId unit(String text) {
        try {
            return new UnitId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
