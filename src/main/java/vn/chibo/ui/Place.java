package vn.chibo.ui;

import java.util.List;

/**
 * A place in the navigation.
 *
 * @param key message key of its name
 * @param order within its group
 * @param badge how many things wait there; 0 shows none
 * @param urgent whether they wait for this person now
 * @param phone message key of its short name in the phone's bar; empty keeps it out
 * @param also where addresses begin that belong here too, such as {@code /cards} of the tasks
 */
public record Place(
        Group group, int order, String key, String url, int badge, boolean urgent, String phone, List<String> also) {
    public enum Group {
        WORK,
        PEOPLE,
        SUMMARY
    }

    public static Place of(Group group, int order, String key, String url) {
        return new Place(group, order, key, url, 0, false, "", List.of());
    }

    public Place onPhone(String shortKey) {
        return new Place(group, order, key, url, badge, urgent, shortKey, also);
    }

    /** So many things wait for this person. */
    public Place waiting(int count) {
        return new Place(group, order, key, url, count, true, phone, also);
    }

    /** So many things are going on there. */
    public Place noting(int count) {
        return new Place(group, order, key, url, count, false, phone, also);
    }

    /** Pages under these addresses stand in this place as well. */
    public Place with(String... addresses) {
        return new Place(group, order, key, url, badge, urgent, phone, List.of(addresses));
    }

    boolean holds(String path) {
        return url.equals("/")
                ? path.equals("/")
                : below(path, url) || also.stream().anyMatch(one -> below(path, one));
    }

    static boolean below(String path, String url) {
        return path.equals(url) || path.startsWith(url + "/");
    }
}
