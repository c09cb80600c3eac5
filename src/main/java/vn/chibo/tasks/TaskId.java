package vn.chibo.tasks;

import java.util.UUID;
import vn.chibo.shared.Id;

public record TaskId(UUID value) implements Id {}
