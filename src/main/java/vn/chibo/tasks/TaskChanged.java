package vn.chibo.tasks;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.members.MemberId;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Another owner or another deadline, with a reason kept in the revision. */
public record TaskChanged(UnitId unit, UUID subject, MemberId owner, LocalDate dueOn) implements DomainEvent {}
