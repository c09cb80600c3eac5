package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.Id;

/** One opening of one member's file by one person, for a purpose, good for a while. */
public record OpeningId(UUID value) implements Id {}
