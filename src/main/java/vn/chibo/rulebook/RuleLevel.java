package vn.chibo.rulebook;

/** How high an organisation stands when it comes to rules of its own, from nobody to every cell. */
public enum RuleLevel {
    NOBODY,
    PROVINCE,
    COMMITTEE,
    CELL;

    /** Whether a rule that lets go down to here lets that organisation differ. */
    boolean allows(RuleLevel organisation) {
        return organisation != NOBODY && organisation.ordinal() <= ordinal();
    }
}
