package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A proposed correction was answered with the reason why not. */
public record CorrectionRefused(UnitId unit, UUID subject, UUID correction, String field, String reason)
        implements DomainEvent {}
