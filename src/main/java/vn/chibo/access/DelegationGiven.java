package vn.chibo.access;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A comrade acts with the role of another's post; {@code until} is the first day without it. */
public record DelegationGiven(
        UnitId unit, UUID subject, UUID taker, Role role, LocalDate from, LocalDate until, String basis)
        implements DomainEvent {}
