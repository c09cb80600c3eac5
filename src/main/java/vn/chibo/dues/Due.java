package vn.chibo.dues;

import org.jspecify.annotations.Nullable;

/**
 * What a comrade owes for one month, and from what it follows.
 *
 * @param amount đồng; 0 unless OWED
 * @param basis the declaration it was reckoned from; null when there is none
 * @param percent the share taken off by a decision, 0 without
 * @param missing what has to be known first; null unless MISSING
 */
public record Due(
        Kind kind,
        long amount,
        @Nullable Declared basis,
        int percent,
        @Nullable Missing missing) {
    public enum Kind {
        OWED,
        EXEMPT_BY_AGE,
        EXEMPT_BY_DECISION,
        MISSING
    }

    /** Nothing is guessed: without these there is no amount. */
    public enum Missing {
        DECLARATION,
        PREVIOUS_MONTH,
        REGION,
        RULE
    }

    static Due exempt(Kind kind) {
        return new Due(kind, 0, null, 0, null);
    }

    static Due missing(Missing what, @Nullable Declared basis) {
        return new Due(Kind.MISSING, 0, basis, 0, what);
    }

    public boolean exempt() {
        return kind == Kind.EXEMPT_BY_AGE || kind == Kind.EXEMPT_BY_DECISION;
    }
}
