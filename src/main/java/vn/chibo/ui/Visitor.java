package vn.chibo.ui;

import java.util.List;
import java.util.UUID;

/** Who looks at the page, and for which organisation (s)he acts; {@code posts} has the others (s)he could act for. */
public record Visitor(String name, String organisation, String parent, List<Post> posts) {
    public record Post(UUID unit, String organisation, boolean current) {}

    public boolean canSwitch() {
        return posts.size() > 1;
    }
}
