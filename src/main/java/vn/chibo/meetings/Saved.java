package vn.chibo.meetings;

import java.util.UUID;

/**
 * What became of a {@link Change}.
 *
 * @param id the row that now holds what was sent; another one than asked for when it was put beside
 * @param revision of that row, to be sent as the next base
 */
public record Saved(UUID id, long revision, Outcome outcome) {

    /** What happened to the text that was sent. */
    public enum Outcome {
        SAVED,
        /** It stood there already; nothing was written. */
        SAME,
        /** Somebody else had written meanwhile: both texts stand, this one in a row of its own. */
        BESIDE,
        /** A removal was not done, since somebody else had written meanwhile. */
        KEPT
    }
}
