package vn.chibo.resolutions;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A meeting's resolution was issued; it is to be uploaded to the electronic handbook by a day. */
public record ResolutionAdopted(UnitId unit, UUID subject, UUID meeting, UUID document, LocalDate uploadDue)
        implements DomainEvent {}
