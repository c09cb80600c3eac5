package vn.chibo.meetings;

/** Where a comrade stands who asked to speak on an item. */
public enum Speaking {
    ASKED,
    CALLED,
    WITHDRAWN
}
