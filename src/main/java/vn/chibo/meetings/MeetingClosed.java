package vn.chibo.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/**
 * A meeting was sealed: its minutes are issued, its tasks are given.
 *
 * @param period first day of the meeting's month
 * @param resolved the conclusions meant for the resolution, in order; empty when there is none
 */
public record MeetingClosed(
        UnitId unit, UUID subject, LocalDate heldOn, LocalDate period, UUID minutes, List<UUID> resolved)
        implements DomainEvent {}
