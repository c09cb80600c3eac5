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

    /** What such a unit mostly hangs under; only a first guess for a superior of whom no more than the name is known. */
    UnitKind usualSuperior() {
        return switch (this) {
            case SUBORDINATE_CELL, SECTIONAL_PARTY -> GRASSROOTS_PARTY;
            case GRASSROOTS_CELL, CELL, GRASSROOTS_PARTY -> COMMUNE_PARTY;
            case COMMUNE_PARTY, DISTRICT_PARTY, AGENCIES_PARTY, BLOC_PARTY -> PROVINCE_PARTY;
            case PARTY_GROUP -> GRASSROOTS_CELL;
            case PROVINCE_PARTY, ROOT -> ROOT;
        };
    }

    public boolean isCell() {
        return this == GRASSROOTS_CELL || this == SUBORDINATE_CELL || this == CELL;
    }
}
