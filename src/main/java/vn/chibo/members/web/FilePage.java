package vn.chibo.members.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.Page;

/**
 * A member's file.
 *
 * @param opening null when one reads one's own
 * @param history what was changed, newest first
 * @param merits awards and discipline
 * @param openings who opened one's own file; empty for others
 */
public record FilePage(
        MemberFile file,
        @Nullable UUID opening,
        String purpose,
        List<MemberFile.Opening> openings,
        List<FieldChange> history,
        Merits merits)
        implements Page {
    @Override
    public String template() {
        return "members/file";
    }

    public boolean own() {
        return opening == null;
    }
}
