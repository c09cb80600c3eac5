package vn.chibo.members;

import org.jspecify.annotations.Nullable;

/** What a decision about a member's standing does; which standing it may follow on is a rule, {@code status.*}. */
public enum StatusKind {
    ADMISSION("status.admission", Standing.PROBATIONARY),
    READMISSION("status.readmission", Standing.PROBATIONARY),
    RECOGNITION("status.recognition", Standing.OFFICIAL),
    EXEMPTION("status.exemption", Standing.EXEMPT),
    RESUMPTION("status.resumption", Standing.OFFICIAL),
    SUSPENSION("status.suspension", Standing.SUSPENDED),
    /** Back to what was before the suspension. */
    RESTORATION("status.restoration", null),
    STRIKE_OFF("status.strike-off", Standing.STRUCK_OFF),
    EXPULSION("status.expulsion", Standing.EXPELLED),
    RESIGNATION("status.resignation", Standing.RESIGNED),
    DEATH("status.death", Standing.DECEASED);

    private final String rule;
    private final @Nullable Standing makes;

    StatusKind(String rule, @Nullable Standing makes) {
        this.rule = rule;
        this.makes = makes;
    }

    /** The code of the rule that says what it may follow on. */
    public String rule() {
        return rule;
    }

    /** How the member stands from its day on; null when that depends on what was before. */
    public @Nullable Standing makes() {
        return makes;
    }

    /** Whether it makes somebody a member; such a decision comes with a case of admission. */
    public boolean admits() {
        return this == ADMISSION || this == READMISSION;
    }

    /** Whether the member leaves the cell with it. */
    public boolean leaves() {
        return makes != null && !makes.inCell();
    }

    /** For a time, whose planned end is kept so that it is not forgotten. */
    public boolean forATime() {
        return this == EXEMPTION || this == SUSPENSION;
    }
}
