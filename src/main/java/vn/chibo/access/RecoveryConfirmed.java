package vn.chibo.access;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A second officer confirmed it: what opened the account before no longer does. */
public record RecoveryConfirmed(UnitId unit, UUID subject, UUID recovery, UUID openedBy, UUID confirmedBy)
        implements DomainEvent {}
