package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.Id;

public record BodyId(UUID value) implements Id {}
