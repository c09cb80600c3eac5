package vn.chibo.organisations;

/** Kinds of units; when each was in use, and its code in document numbers, stand in {@code organisations.unit_kind}. */
public enum UnitKind {
    ROOT,
    PROVINCE_PARTY,
    AGENCIES_PARTY,
    DISTRICT_PARTY,
    BLOC_PARTY,
    COMMUNE_PARTY,
    GRASSROOTS_PARTY,
    SECTIONAL_PARTY,
    GRASSROOTS_CELL,
    SUBORDINATE_CELL,
    CELL,
    PARTY_GROUP;

    public boolean isCell() {
        return this == GRASSROOTS_CELL || this == SUBORDINATE_CELL || this == CELL;
    }
}
