package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A paper, an opinion or a decision of a case was recorded. */
public record PaperRecorded(UnitId unit, UUID subject, String paper, LocalDate dated) implements DomainEvent {}
