package vn.chibo.meetings;

/** How contents are brought to the members; several may be combined in one session. */
public enum SessionForm {
    REPORT,
    MULTIMEDIA,
    PAPERS,
    STORY_TELLING,
    ARTS,
    THEMATIC_TALK
}
