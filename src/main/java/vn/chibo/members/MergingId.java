package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.Id;

public record MergingId(UUID value) implements Id {}
