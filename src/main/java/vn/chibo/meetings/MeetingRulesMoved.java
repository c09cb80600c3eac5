package vn.chibo.meetings;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A running meeting was moved on purpose from the rules of one day to those of another. */
public record MeetingRulesMoved(UnitId unit, UUID subject, Map<String, LocalDate> before, Map<String, LocalDate> after)
        implements DomainEvent {}
