package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.PostId;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Page;

/** One organisation: what it was when, who held which post, who is on record. */
public record UnitPage(
        UnitId id,
        Version now,
        List<Version> versions,
        List<Post> posts,
        List<Post> former,
        List<Somebody> people,
        boolean mayKeep)
        implements Page {

    @Override
    public String template() {
        return "organisations/show";
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
            String basis) {}

    public record Post(
            PostId id,
            String person,
            PostKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {}

    public record Somebody(PersonId id, String name, String occupation) {}
}
