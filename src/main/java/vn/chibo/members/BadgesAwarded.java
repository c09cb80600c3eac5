package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The badges of a list were awarded by a decision; the subject is the list. */
public record BadgesAwarded(UnitId unit, UUID subject, String number, LocalDate decidedOn, int people)
        implements DomainEvent {}
