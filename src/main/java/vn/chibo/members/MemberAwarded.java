package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** An award was entered in a member's file; the subject is the member. */
public record MemberAwarded(UnitId unit, UUID subject, UUID award, String title, String number, LocalDate decidedOn)
        implements DomainEvent {}
