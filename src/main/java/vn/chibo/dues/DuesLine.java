package vn.chibo.dues;

import java.time.YearMonth;
import vn.chibo.members.MemberId;

/**
 * One comrade's dues of one month as they stand.
 *
 * @param paid đồng, counter-entries taken off
 * @param excuse why it was not paid in time; empty without
 * @param gone sits in another cell by now; the month stays with this one
 */
public record DuesLine(MemberId member, String name, YearMonth month, Due due, long paid, String excuse, boolean gone) {
    public enum State {
        EXEMPT,
        MISSING,
        UNPAID,
        PARTIAL,
        PAID
    }

    public State state() {
        if (due.exempt()) {
            return State.EXEMPT;
        }
        if (due.kind() == Due.Kind.MISSING) {
            return State.MISSING;
        }
        return paid >= due.amount() ? State.PAID : paid > 0 ? State.PARTIAL : State.UNPAID;
    }

    /** đồng still to be received. */
    public long left() {
        return due.kind() == Due.Kind.OWED ? Math.max(0, due.amount() - paid) : 0;
    }

    /** Neither settled nor exempt. */
    public boolean open() {
        return state() != State.PAID && state() != State.EXEMPT;
    }
}
