package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.Id;

public record StayId(UUID value) implements Id {}
