package vn.chibo.tasks;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.members.MemberId;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The meeting said it again in other words, or named another preparer: an open task follows. */
public record TaskReworded(UnitId unit, UUID subject, MemberId owner, LocalDate dueOn) implements DomainEvent {}
