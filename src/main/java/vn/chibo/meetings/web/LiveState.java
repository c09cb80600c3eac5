package vn.chibo.meetings.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.Pace;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.ReadProceedings;

/** The JSON of {@code /live/state} and of each event; see the package's description. Public for the JSON writer. */
public record LiveState(OffsetDateTime now, Pace pace, ReadProceedings.@Nullable Rights rights, Proceedings notes) {}
