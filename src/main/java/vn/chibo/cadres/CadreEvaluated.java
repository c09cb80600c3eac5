package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade was evaluated before being placed or rotated. */
public record CadreEvaluated(UnitId unit, UUID subject, UUID person, LocalDate on) implements DomainEvent {}
