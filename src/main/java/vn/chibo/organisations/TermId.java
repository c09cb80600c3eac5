package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.Id;

public record TermId(UUID value) implements Id {}
