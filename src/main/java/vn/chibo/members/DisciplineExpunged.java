package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A measure was taken back by a later decision; the subject is the member. */
public record DisciplineExpunged(UnitId unit, UUID subject, UUID measure, LocalDate on) implements DomainEvent {}
