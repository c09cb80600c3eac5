package vn.chibo.ui;

import java.util.List;
import java.util.UUID;
import vn.chibo.shared.Actor;

/** Pages of upper modules about what a lower one shows; only those that this actor may open. */
public interface Related {
    List<Link> links(Actor actor, About about, UUID id);

    /** What the page at hand is about. */
    enum About {
        UNIT,
        MEMBER
    }

    /** @param key message key of its name */
    record Link(String key, String url) {}
}
