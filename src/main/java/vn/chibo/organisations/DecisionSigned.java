package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A decision was signed; from now on only another one changes it. */
public record DecisionSigned(UnitId unit, UUID subject, String number, LocalDate signedOn, LocalDate inForce)
        implements DomainEvent {}
