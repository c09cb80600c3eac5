package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.Id;

public record PlanId(UUID value) implements Id {}
