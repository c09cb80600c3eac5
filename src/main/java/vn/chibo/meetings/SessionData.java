package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;

/** Time, place and form of a session as typed; null stands for what could not be read. */
public record SessionData(
        @Nullable LocalDate day,
        @Nullable LocalTime hour,
        String place,
        @Nullable Venue venue,
        Set<SessionForm> forms,
        @Nullable MemberId chair,
        @Nullable MemberId recorder,
        String guests) {}
