package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Where a member's paper file lies was written down; the subject is the member. */
public record FilePlaced(UnitId unit, UUID subject, String place) implements DomainEvent {}
