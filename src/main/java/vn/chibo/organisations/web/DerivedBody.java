package vn.chibo.organisations.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.UnitKind;

/** Chi ủy or BCH, BTV, UBKT: who they are follows from the posts of the day and is stored nowhere else. */
public record DerivedBody(String kind, List<String> people) {
    private static final Set<PostKind> COMMITTEE = EnumSet.of(
            PostKind.SECRETARY, PostKind.DEPUTY_SECRETARY, PostKind.STANDING_MEMBER, PostKind.COMMITTEE_MEMBER);
    private static final Set<PostKind> STANDING =
            EnumSet.of(PostKind.SECRETARY, PostKind.DEPUTY_SECRETARY, PostKind.STANDING_MEMBER);
    private static final Set<PostKind> INSPECTION = EnumSet.of(PostKind.INSPECTION_MEMBER);

    static List<DerivedBody> of(UnitKind kind, List<UnitPage.Post> posts) {
        List<DerivedBody> bodies = new ArrayList<>();
        if (holds(posts, PostKind.COMMITTEE_MEMBER) || holds(posts, PostKind.STANDING_MEMBER)) {
            bodies.add(body(kind.isCell() ? "CELL_COMMITTEE" : "COMMITTEE", posts, COMMITTEE));
        }
        if (holds(posts, PostKind.STANDING_MEMBER)) {
            bodies.add(body("STANDING", posts, STANDING));
        }
        if (holds(posts, PostKind.INSPECTION_MEMBER)) {
            bodies.add(body("INSPECTION", posts, INSPECTION));
        }
        return bodies;
    }

    private static boolean holds(List<UnitPage.Post> posts, PostKind kind) {
        return posts.stream().anyMatch(post -> post.kind() == kind);
    }

    private static DerivedBody body(String kind, List<UnitPage.Post> posts, Set<PostKind> kinds) {
        return new DerivedBody(
                kind,
                posts.stream()
                        .filter(post -> kinds.contains(post.kind()))
                        .map(UnitPage.Post::person)
                        .distinct()
                        .toList());
    }
}
