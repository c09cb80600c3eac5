package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Something was said of a committee member's competences; what, stands behind an opening of the file. */
public record CompetenceNoted(UnitId unit, UUID subject, UUID person, CompetenceField field) implements DomainEvent {}
