package vn.chibo.documents;

import java.util.UUID;
import vn.chibo.shared.Id;

/** An official document of the register. */
public record DocumentId(UUID value) implements Id {}
