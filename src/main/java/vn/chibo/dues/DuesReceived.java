package vn.chibo.dues;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Dues were received; who paid how much stands on the receipt alone. */
public record DuesReceived(UnitId unit, UUID subject, int year, int number) implements DomainEvent {}
