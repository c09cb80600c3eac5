package vn.chibo.work;

/** Ends a running job from within; which of the ways it ends is the reason. */
final class Stop extends RuntimeException {
    enum Reason {
        CANCELLED,
        /** Another worker has taken the job over. */
        SUPERSEDED,
        /** The program is going down; the job goes on with the next start. */
        GOING_DOWN
    }

    final Reason reason;

    Stop(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }
}
