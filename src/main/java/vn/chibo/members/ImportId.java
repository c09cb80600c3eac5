package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.Id;

/** A file of members being checked. */
public record ImportId(UUID value) implements Id {}
