package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A committee member agreed to a version of the programme, or commented on it. */
public record CommitteeAnswered(UnitId unit, UUID subject, int version, UUID member, boolean agrees)
        implements DomainEvent {}
