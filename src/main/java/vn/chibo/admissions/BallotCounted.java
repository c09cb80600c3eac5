package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A sealed meeting voted on a case. */
public record BallotCounted(UnitId unit, UUID subject, UUID meeting, String kind, boolean carried)
        implements DomainEvent {}
