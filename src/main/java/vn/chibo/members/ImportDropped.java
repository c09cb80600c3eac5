package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A checked file was dropped and its rows, which are personal data, deleted. */
public record ImportDropped(UnitId unit, UUID subject) implements DomainEvent {}
