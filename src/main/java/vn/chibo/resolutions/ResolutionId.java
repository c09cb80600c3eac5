package vn.chibo.resolutions;

import java.util.UUID;
import vn.chibo.shared.Id;

public record ResolutionId(UUID value) implements Id {}
