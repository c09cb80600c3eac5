package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Words on a candidate by one of the criteria were noted. */
public record RemarkNoted(UnitId unit, UUID subject, String criterion) implements DomainEvent {}
