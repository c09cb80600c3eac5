package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** An erratum was put beside a sealed conclusion. */
public record ConclusionCorrected(UnitId unit, UUID subject, UUID meeting) implements DomainEvent {}
