package vn.chibo.organisations;

import java.util.EnumSet;
import java.util.Set;

/** What a decision does to units (294-QĐ/TW; Mục 1.4 of the domain reference). */
public enum OperationKind {
    /** thành lập */
    ESTABLISH,
    /** chia: the old unit ends, its parts go on */
    SPLIT,
    /** tách: the old unit goes on beside the new ones */
    SEPARATE,
    /** sáp nhập, hợp nhất */
    MERGE,
    /** giải thể */
    DISSOLVE,
    /** giải tán, as discipline */
    DISBAND,
    /** nâng cấp, đổi loại hình */
    UPGRADE,
    /** chuyển giao */
    HAND_OVER,
    /** đổi tên */
    RENAME;

    private static final Set<OperationKind> ENDING = EnumSet.of(SPLIT, MERGE, DISSOLVE, DISBAND);
    private static final Set<OperationKind> MAKING = EnumSet.of(ESTABLISH, SPLIT, SEPARATE, MERGE);

    /** Its sources end with it. */
    public boolean endsSources() {
        return ENDING.contains(this);
    }

    /** It may make new units. */
    public boolean makes() {
        return MAKING.contains(this);
    }

    /** Members of its sources are placed one by one. */
    public boolean divides() {
        return this == SPLIT || this == SEPARATE;
    }

    public boolean hasSources() {
        return this != ESTABLISH;
    }

    /** A superior or a receiver that stands already, or one this decision makes, is named. */
    public boolean hasReceiver() {
        return this == MERGE || this == DISSOLVE || this == DISBAND || this == HAND_OVER;
    }
}
