package vn.chibo.meetings;

/** The three grounds on which contents are chosen. */
public enum Ground {
    FUNCTION_AND_DIRECTION,
    PROGRAMME_AND_TARGETS,
    SITUATION
}
