package vn.chibo.home;

import org.jspecify.annotations.Nullable;

/**
 * The announced session and the person's own answer to it.
 *
 * @param answer ATTEND, ABSENT or null while it is owed
 * @param told whether this person was given notice and may answer
 */
public record Invitation(
        Session session,
        long items,
        long minutes,
        boolean told,
        @Nullable String answer,
        String reason) {

    public boolean attends() {
        return "ATTEND".equals(answer);
    }

    public boolean absent() {
        return "ABSENT".equals(answer);
    }
}
