package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.Id;

public record StatusDecisionId(UUID value) implements Id {}
