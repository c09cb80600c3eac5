package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A course was planned for a comrade or a group. */
public record TrainingPlanned(UnitId unit, UUID subject, int year, TrainingKind kind) implements DomainEvent {}
