package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A case ended with recognition as an official member. */
public record CaseRecognised(UnitId unit, UUID subject, UUID member, LocalDate officialOn) implements DomainEvent {}
