package vn.chibo.work;

import java.util.UUID;
import vn.chibo.shared.Id;

/** Something done in the background. */
public record JobId(UUID value) implements Id {}
