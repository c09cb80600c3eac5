package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A session will not be held. */
public record MeetingCancelled(UnitId unit, UUID subject, String reason) implements DomainEvent {}
