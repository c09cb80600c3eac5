package vn.chibo.meetings;

/** Fields a thematic topic may come from; they should alternate. */
public enum TopicField {
    FOLLOWING_UNCLE_HO,
    TEACHING,
    PARTY_BUILDING,
    CURRENT_AFFAIRS,
    LAW_AND_ORDER,
    CULTURE_AND_SOCIETY
}
