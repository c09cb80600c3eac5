package vn.chibo.meetings;

/** The PostgreSQL channel on which nodes tell each other that a meeting changed: "meeting-id revision". */
public final class LiveChannel {
    public static final String NAME = "chibo_meeting";

    private LiveChannel() {}
}
