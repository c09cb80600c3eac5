package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.Id;

/** One person's case of admission. */
public record CaseId(UUID value) implements Id {}
