package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A unit proposes so many comrades for the Party badge on a day; the subject is the list. */
public record BadgesProposed(UnitId unit, UUID subject, LocalDate day, int people) implements DomainEvent {}
