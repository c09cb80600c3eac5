package vn.chibo.meetings;

/** The structure of a programme: information, evaluation of last month, draft plan, and what the month adds. */
public enum AgendaPart {
    INFORMATION,
    EVALUATION,
    PLAN,
    THEMATIC,
    RECOGNITION,
    OTHER
}
