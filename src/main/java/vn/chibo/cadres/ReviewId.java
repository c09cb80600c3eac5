package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.Id;

public record ReviewId(UUID value) implements Id {}
