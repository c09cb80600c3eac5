package vn.chibo.members;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/** A member's record was corrected: what the fields held before and hold after, but for secret numbers. */
public record MemberMended(
        UnitId unit,
        UUID subject,
        UUID person,
        List<String> fields,
        Map<String, String> before,
        Map<String, String> after)
        implements DomainEvent {}
