package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The end of a term was moved on a legal basis. */
public record TermAmended(UnitId unit, UUID subject, LocalDate oldUntil, LocalDate newUntil, String basis)
        implements DomainEvent {}
