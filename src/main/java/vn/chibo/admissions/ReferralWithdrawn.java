package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A case that was sent and not yet received stays after all. */
public record ReferralWithdrawn(UnitId unit, UUID subject, UUID referral, String reason) implements DomainEvent {}
