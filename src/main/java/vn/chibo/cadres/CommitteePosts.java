package vn.chibo.cadres;

import java.util.List;
import vn.chibo.organisations.PostKind;

/** The posts that cadre work is about; who administers or assists sits in no committee. */
public final class CommitteePosts {
    public static final List<PostKind> ALL = List.of(
            PostKind.SECRETARY,
            PostKind.DEPUTY_SECRETARY,
            PostKind.STANDING_MEMBER,
            PostKind.COMMITTEE_MEMBER,
            PostKind.INSPECTION_MEMBER);

    private CommitteePosts() {}

    public static String[] names() {
        return ALL.stream().map(Enum::name).toArray(String[]::new);
    }
}
