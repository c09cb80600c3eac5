package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.UnitKind;

/**
 * One line of the register of changes: what a unit was before a day and from it on.
 *
 * @param what ESTABLISHED, CHANGED or ENDED
 * @param basis of the change, and the number of the decision that carried it out
 */
public record UnitChange(
        UUID unitId,
        LocalDate day,
        String what,
        String name,
        UnitKind kind,
        String parent,
        @Nullable String formerName,
        @Nullable UnitKind formerKind,
        @Nullable String formerParent,
        String basis) {
    public boolean changed() {
        return what.equals("CHANGED");
    }

    public boolean renamed() {
        return changed() && !Objects.equals(name, formerName);
    }

    public boolean raised() {
        return changed() && kind != formerKind;
    }

    public boolean handedOver() {
        return changed() && !Objects.equals(parent, formerParent);
    }
}
