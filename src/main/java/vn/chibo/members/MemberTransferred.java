package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member was taken over by another cell; what is his or hers goes along. */
public record MemberTransferred(UnitId unit, UUID subject, UUID member, UUID transfer, LocalDate on)
        implements DomainEvent {}
