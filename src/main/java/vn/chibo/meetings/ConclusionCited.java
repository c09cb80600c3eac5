package vn.chibo.meetings;

import java.util.List;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A conclusion rests on these versions of rules and principles. */
public record ConclusionCited(UnitId unit, UUID subject, UUID meeting, List<UUID> rules) implements DomainEvent {}
