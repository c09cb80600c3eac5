package vn.chibo.organisations;

/** Bodies beside the tree, each with its own head. */
public enum BodyKind {
    STEERING_COMMITTEE,
    TRADE_UNION,
    YOUTH_UNION,
    PROFESSIONAL_GROUP
}
