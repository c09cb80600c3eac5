package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/**
 * What became of a planned course.
 *
 * @param validUntil last day of the certificate; null where there is none
 */
public record TrainingNoted(
        UnitId unit,
        UUID subject,
        TrainingStep step,
        LocalDate on,
        @Nullable LocalDate validUntil) implements DomainEvent {}
