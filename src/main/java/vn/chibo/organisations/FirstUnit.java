package vn.chibo.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/**
 * What the person at the first start tells; {@link #checked} says what is still missing.
 *
 * @param upperName the direct superior, the first line in the heading of official documents
 * @param secretary of the unit; in a cell one is its member as well
 * @param joinedOn asked of a cell's secretary
 */
public record FirstUnit(
        @Nullable UnitKind kind,
        String name,
        String place,
        @Nullable SchoolLevel schoolLevel,
        @Nullable LocalDate foundedOn,
        String upperName,
        String personName,
        boolean secretary,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn) {

    private static final int LONGEST_PERSON_NAME = 120;

    FirstUnit checked(LocalDate today) {
        require(kind != null && kind != UnitKind.ROOT, "kind");
        require(!name.isBlank(), "name");
        require(!place.isBlank(), "place");
        require(foundedOn != null && !foundedOn.isAfter(today), "foundedOn");
        require(!upperName.isBlank(), "upperName");
        require(!personName.isBlank() && personName.strip().length() <= LONGEST_PERSON_NAME, "personName");
        require(!enrols() || joinedOn != null, "joinedOn");
        return this;
    }

    boolean enrols() {
        return secretary && kind != null && kind.isCell();
    }

    UnitData unit() {
        return new UnitData(kind, name, place.strip(), schoolLevel, foundedOn, "");
    }

    UnitData superior() {
        return new UnitData(kind.usualSuperior(), upperName, place.strip(), null, null, "");
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw RuleViolation.at(field, "organisations.first." + field + "-missing");
        }
    }
}
