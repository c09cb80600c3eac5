package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A case was sent to where the candidate goes; it stays in its cell until received. */
public record CaseReferred(UnitId unit, UUID subject, UUID referral, String to, LocalDate on) implements DomainEvent {}
