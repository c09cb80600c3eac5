package vn.chibo.meetings;

/** Where a session is held: in the office, at a place of education, with a twinned unit, outdoors, online. */
public enum Venue {
    OFFICE,
    HISTORIC_SITE,
    TWINNED_UNIT,
    FIELD_TRIP,
    ONLINE
}
