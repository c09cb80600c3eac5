package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.Id;

/** One conclusion of a meeting; minutes, resolution and task all refer to it. */
public record ConclusionId(UUID value) implements Id {}
