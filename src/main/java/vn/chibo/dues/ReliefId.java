package vn.chibo.dues;

import java.util.UUID;
import vn.chibo.shared.Id;

public record ReliefId(UUID value) implements Id {}
