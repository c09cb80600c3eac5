package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Two records that were merged by mistake are two again. */
public record MergingUndone(UnitId unit, UUID subject, UUID member, UUID otherPerson, String reason)
        implements DomainEvent {}
