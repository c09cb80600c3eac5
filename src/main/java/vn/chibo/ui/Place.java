package vn.chibo.ui;

/**
 * A place in the navigation.
 *
 * @param key message key of its name
 * @param order within its group
 * @param badge how many things wait there; 0 shows none
 * @param urgent whether they wait for this person now
 * @param phone message key of its short name in the phone's bar; empty keeps it out
 */
public record Place(Group group, int order, String key, String url, int badge, boolean urgent, String phone) {
    public enum Group {
        WORK,
        PEOPLE,
        SUMMARY
    }

    public static Place of(Group group, int order, String key, String url) {
        return new Place(group, order, key, url, 0, false, "");
    }

    public Place onPhone(String shortKey) {
        return new Place(group, order, key, url, badge, urgent, shortKey);
    }

    /** So many things wait for this person. */
    public Place waiting(int count) {
        return new Place(group, order, key, url, count, true, phone);
    }

    /** So many things are going on there. */
    public Place noting(int count) {
        return new Place(group, order, key, url, count, false, phone);
    }
}
