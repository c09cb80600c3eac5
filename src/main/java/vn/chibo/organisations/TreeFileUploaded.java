package vn.chibo.organisations;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A file of units and posts was uploaded to be checked. */
public record TreeFileUploaded(UnitId unit, UUID subject, int rows) implements DomainEvent {}
