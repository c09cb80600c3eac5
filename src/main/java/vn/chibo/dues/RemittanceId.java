package vn.chibo.dues;

import java.util.UUID;
import vn.chibo.shared.Id;

public record RemittanceId(UUID value) implements Id {}
