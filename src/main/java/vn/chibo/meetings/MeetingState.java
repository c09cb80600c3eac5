package vn.chibo.meetings;

/** Where a session stands between its first draft and its seal. */
public enum MeetingState {
    DRAFT,
    WITH_COMMITTEE,
    PUBLISHED,
    OPEN,
    CLOSED,
    CANCELLED;

    /** Before the opening the programme may still change; afterwards it is what was held. */
    public boolean inPreparation() {
        return this == DRAFT || this == WITH_COMMITTEE || this == PUBLISHED;
    }

    /** Nothing about it can change any more. */
    public boolean over() {
        return this == CLOSED || this == CANCELLED;
    }

    public boolean announced() {
        return this == PUBLISHED || this == OPEN || this == CLOSED;
    }
}
