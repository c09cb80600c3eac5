package vn.chibo.members;

import java.util.List;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member's record was corrected; which fields, not what they hold. */
public record MemberMended(UnitId unit, UUID subject, UUID person, List<String> fields) implements DomainEvent {}
