package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.Id;

/** A case on its way from one cell to another. */
public record ReferralId(UUID value) implements Id {}
