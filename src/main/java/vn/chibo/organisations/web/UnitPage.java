package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.PostId;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Page;

/**
 * One organisation on a day: what it was when, who held which post, who is on record.
 *
 * @param now how it stood on the day, or was recorded nearest to it
 */
public record UnitPage(
        UnitId id,
        LocalDate on,
        boolean today,
        Version now,
        List<Version> versions,
        List<Post> posts,
        List<Post> former,
        List<Somebody> people,
        Surroundings around,
        boolean mayKeep)
        implements Page {
    private static final Set<PostKind> LEADING =
            EnumSet.of(PostKind.SECRETARY, PostKind.DEPUTY_SECRETARY, PostKind.COMMITTEE_MEMBER);

    @Override
    public String template() {
        return "organisations/show";
    }

    /** Whether it existed on the day. */
    public boolean stood() {
        return !now.from().isAfter(on) && (now.until() == null || now.until().isAfter(on));
    }

    /** Nobody is secretary, which the law allows for a time; told only where leading posts were ever recorded. */
    public boolean vacant() {
        return stood()
                && !holders(PostKind.SECRETARY).iterator().hasNext()
                && Stream.concat(posts.stream(), former.stream()).anyMatch(post -> LEADING.contains(post.kind()));
    }

    public List<String> deputies() {
        return holders(PostKind.DEPUTY_SECRETARY);
    }

    private List<String> holders(PostKind kind) {
        return posts.stream()
                .filter(post -> post.kind() == kind && !post.from().isAfter(on))
                .map(Post::person)
                .toList();
    }

    /** @param until first day that it was no longer so; null while it is */
    public record Version(
            LocalDate from,
            @Nullable LocalDate until,
            UnitKind kind,
            String name,
            String parentName,
            String place,
            @Nullable SchoolLevel schoolLevel,
            @Nullable LocalDate founded,
            String basis) {}

    public record Post(
            PostId id,
            String person,
            PostKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            String basis,
            String endBasis) {}

    public record Somebody(PersonId id, String name, String occupation) {}
}
