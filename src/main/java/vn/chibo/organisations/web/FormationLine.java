package vn.chibo.organisations.web;

import java.util.List;
import vn.chibo.organisations.Consents;
import vn.chibo.rulebook.Rule;

/**
 * A number of the rulebook that a unit does not meet on a day, and the decisions by which that is allowed.
 *
 * @param found how many there are
 * @param asked how many the rule asks for
 */
public record FormationLine(String key, int found, int asked, Rule rule, List<Consents.Consent> consents) {
    public Object[] arguments() {
        return new Object[] {found, asked};
    }

    public boolean allowed() {
        return !consents.isEmpty();
    }
}
