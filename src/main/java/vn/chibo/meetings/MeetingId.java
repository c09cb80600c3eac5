package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.Id;

public record MeetingId(UUID value) implements Id {}
