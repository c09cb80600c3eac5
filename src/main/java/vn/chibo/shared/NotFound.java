package vn.chibo.shared;

/** It is not there, or it is outside the actor's scope: the two are never told apart. Becomes 404. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super(null, null, false, false);
    }
}
