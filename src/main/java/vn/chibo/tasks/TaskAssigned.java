package vn.chibo.tasks;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.members.MemberId;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade answers for a task from now on. */
public record TaskAssigned(UnitId unit, UUID subject, MemberId owner, LocalDate dueOn) implements DomainEvent {}
