package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A person holds a post from a day on. */
public record PostOpened(UnitId unit, UUID subject, UUID person, PostKind kind, LocalDate from)
        implements DomainEvent {}
