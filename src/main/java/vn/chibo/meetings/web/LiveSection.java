package vn.chibo.meetings.web;

/** The parts of the live page, each with its own address and working without JavaScript. */
public enum LiveSection {
    ITEM(""),
    ATTENDANCE("/attendance"),
    VOTE("/vote"),
    ENDING("/ending");

    private final String path;

    LiveSection(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** From a form's word; anything else is the item's part. */
    static LiveSection of(String word) {
        for (LiveSection section : values()) {
            if (section.name().equalsIgnoreCase(word)) {
                return section;
            }
        }
        return ITEM;
    }
}
