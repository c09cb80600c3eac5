package vn.chibo.dues;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A receipt was taken back by a counter-entry. */
public record ReceiptCountered(UnitId unit, UUID subject, int year, int number) implements DomainEvent {}
