package vn.chibo.cadres;

/** What became of a planned course. */
public enum TrainingStep {
    ATTENDED,
    CERTIFIED,
    DROPPED
}
