package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member who had gone to a place outside the program came back; the record goes on in this cell. */
public record MemberCameBack(UnitId unit, UUID subject, UUID member, String from, LocalDate on)
        implements DomainEvent {}
