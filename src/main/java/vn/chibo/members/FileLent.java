package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member's paper file was lent; the subject is the member. */
public record FileLent(UnitId unit, UUID subject, UUID loan, String borrower) implements DomainEvent {}
