package vn.chibo.admissions;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** The cell asked did not take a case over; it goes on where it is. */
public record ReferralDeclined(UnitId unit, UUID subject, UUID referral, String reason) implements DomainEvent {}
