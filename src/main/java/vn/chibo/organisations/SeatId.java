package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.Id;

public record SeatId(UUID value) implements Id {}
