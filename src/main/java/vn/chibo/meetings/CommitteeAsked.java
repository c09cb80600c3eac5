package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A version of the programme went to the cell committee. */
public record CommitteeAsked(UnitId unit, UUID subject, int version, int asked) implements DomainEvent {}
