package vn.chibo.meetings;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A session was moved to another time. */
public record MeetingPostponed(
        UnitId unit, UUID subject, @Nullable OffsetDateTime from, OffsetDateTime to, String reason)
        implements DomainEvent {}
