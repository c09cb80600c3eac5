package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.Id;

public record TrainingId(UUID value) implements Id {}
