package vn.chibo.members;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.UnitId;

/**
 * Another record of the same human being was merged into a member's.
 *
 * @param other the member merged away; null when it was a person on record and no member
 * @param fields taken from the other record; never their values
 */
public record MembersMerged(
        UnitId unit,
        UUID subject,
        UUID member,
        UUID otherPerson,
        @Nullable UUID other,
        List<Field> fields,
        String reason)
        implements DomainEvent {}
