package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A committee's term was recorded. */
public record TermOpened(UnitId unit, UUID subject, String number, LocalDate from, LocalDate until)
        implements DomainEvent {}
