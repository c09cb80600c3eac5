package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** All lines of a reconciliation that were still open were ticked off at once: so many, with one word for all. */
public record RemainingAgreed(UnitId unit, UUID subject, int lines, String remark) implements DomainEvent {}
