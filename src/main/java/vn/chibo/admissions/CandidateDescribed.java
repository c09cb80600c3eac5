package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** What is known of a candidate was mended: birth date, work, education, planned support. */
public record CandidateDescribed(UnitId unit, UUID subject) implements DomainEvent {}
