package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A row of an uploaded file was corrected by hand. */
public record ImportRowMended(UnitId unit, UUID subject, int row) implements DomainEvent {}
