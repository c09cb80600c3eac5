package vn.chibo.organisations;

import java.util.Optional;
import vn.chibo.access.Role;

/** Posts in a Party organisation, and the role each brings. */
public enum PostKind {
    SECRETARY(Role.SECRETARY),
    DEPUTY_SECRETARY(Role.DEPUTY),
    COMMITTEE_MEMBER(Role.COMMITTEE_MEMBER),
    STANDING_MEMBER(Role.COMMITTEE_MEMBER),
    INSPECTION_MEMBER(Role.INSPECTOR),
    OFFICER(Role.UPPER_OFFICER),
    ADMINISTRATOR(Role.ADMINISTRATOR),
    GROUP_LEADER(null),
    TREASURER(Role.TREASURER);

    private final Role role;

    PostKind(Role role) {
        this.role = role;
    }

    /** The last part of the words' key: who sits on a cell's committee is called otherwise than on any other. */
    public String word(boolean cell) {
        return cell && this == COMMITTEE_MEMBER ? "CELL_COMMITTEE_MEMBER" : name();
    }

    /** Comrades pay their dues in the cell; committees are sent shares, so they have nobody to receive dues. */
    public boolean fits(boolean cell) {
        return cell || this != TREASURER;
    }

    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }
}
