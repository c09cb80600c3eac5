package vn.chibo.access;

import java.time.LocalDate;

/** What the rulebook, which stands above, sets for accounts and rights. */
public interface AccessRules {
    /** The number of that name in the rule that holds for the unit's path on the day. */
    int number(String code, String name, String unitPath, LocalDate day);
}
