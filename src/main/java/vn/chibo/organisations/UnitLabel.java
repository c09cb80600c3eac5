package vn.chibo.organisations;

/** Lines of leadership beside the Party's own tree. */
public enum UnitLabel {
    EDUCATION
}
