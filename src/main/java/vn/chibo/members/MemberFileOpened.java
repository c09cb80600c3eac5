package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** Somebody opened a member's file, or one of its numbers, and said what for. */
public record MemberFileOpened(UnitId unit, UUID subject, UUID person, FilePart part, String purpose)
        implements DomainEvent {}
