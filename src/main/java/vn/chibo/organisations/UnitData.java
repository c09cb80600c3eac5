package vn.chibo.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is from a day on.
 *
 * @param place where it sits, as official documents name it ("Phương Nam")
 * @param basis number and date of the decision, when known
 */
public record UnitData(
        UnitKind kind,
        String name,
        String place,
        @Nullable SchoolLevel schoolLevel,
        @Nullable LocalDate foundedOn,
        String basis) {}
