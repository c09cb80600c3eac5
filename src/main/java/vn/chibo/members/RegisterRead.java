package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The whole register of a unit was printed or taken out as a file: so many people, in that form. */
public record RegisterRead(UnitId unit, UUID subject, String form, int people) implements DomainEvent {}
