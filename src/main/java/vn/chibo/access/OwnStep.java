package vn.chibo.access;

/**
 * The second step of an own account.
 *
 * @param secret what the telephone is to learn, while it is begun; empty otherwise
 * @param address the same for the camera
 * @param codesLeft unused codes on paper
 */
public record OwnStep(boolean on, String secret, String address, int codesLeft) {
    static final OwnStep NONE = new OwnStep(false, "", "", 0);

    public boolean begun() {
        return !secret.isEmpty();
    }
}
