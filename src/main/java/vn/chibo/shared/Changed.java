package vn.chibo.shared;

/** Somebody else saved the same thing meanwhile. Becomes 409, with what was typed kept. */
public class Changed extends RuntimeException {
    public Changed() {
        super(null, null, false, false);
    }
}
