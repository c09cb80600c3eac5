package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A session was opened; from now on notes may be taken. */
public record MeetingOpened(UnitId unit, UUID subject) implements DomainEvent {}
