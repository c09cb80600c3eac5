package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A version of the programme was frozen and announced to the members. */
public record AgendaPublished(UnitId unit, UUID subject, int version, int notified, String reason, boolean toSuperior)
        implements DomainEvent {}
