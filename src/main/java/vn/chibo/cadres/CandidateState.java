package vn.chibo.cadres;

/** Where a planned person stands; APPOINTED is read off the posts. */
public enum CandidateState {
    PLANNED,
    SUPPLEMENTED,
    APPOINTED,
    TAKEN_OUT
}
