package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The upper committee consents to what a rule advises against. */
public record ConsentRecorded(UnitId unit, UUID subject, String rule, String number, LocalDate decidedOn)
        implements DomainEvent {}
