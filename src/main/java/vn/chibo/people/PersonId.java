package vn.chibo.people;

import java.util.UUID;
import vn.chibo.shared.Id;

public record PersonId(UUID value) implements Id {}
