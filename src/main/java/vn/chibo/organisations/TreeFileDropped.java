package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** An uploaded file of units and posts was dropped unwritten. */
public record TreeFileDropped(UnitId unit, UUID subject) implements DomainEvent {}
