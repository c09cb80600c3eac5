package vn.chibo.dues;

/** Groups of payers (01-QĐ/TW); each has its rate as the rule {@code party-dues.rate.<name>}. */
public enum Category {
    INSURED,
    SICK_MATERNITY,
    PENSIONER,
    PENSIONER_WORKING,
    ALLOWANCE,
    UNINSURED,
    UNINSURED_RETIRED,
    STUDENT,
    ABROAD;

    /** Whether an amount has to be declared; the others follow from the regulation alone. */
    public boolean declaresBase() {
        return this != UNINSURED && this != UNINSURED_RETIRED && this != STUDENT;
    }

    String rule() {
        return "party-dues.rate." + name();
    }
}
