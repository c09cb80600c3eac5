package vn.chibo.members;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Opens a member's file (hồ sơ đảng viên) for a purpose, which the member and the audit can read later. A member
 * register is sensitive personal data (Law 91/2025; Decree 356/2025).
 */
@UseCase
public class OpenMemberFile {
    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpenMemberFile(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** @param part the file, or one of its numbers that are masked otherwise */
    public OpeningId open(Actor actor, MemberId member, FilePart part, String purpose) {
        Kept kept = jdbc.sql("select unit_id, person_id from members.member where id = ? and merged_into is null")
                .param(member.value())
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
        UnitId unit = new UnitId(kept.unitId());
        access.require(actor, Permission.OPEN_MEMBER_FILE, unit);
        String why = purpose.strip();
        if (why.isEmpty()) {
            throw RuleViolation.at("purpose", "members.opening.purpose-missing");
        }
        if (why.length() > LONGEST) {
            throw RuleViolation.at("purpose", "members.opening.purpose-long", LONGEST);
        }
        UUID id = jdbc.sql("""
                insert into members.file_opening (member_id, opened_by, acting_for, shows, purpose, opened_at)
                values (?, ?, ?, ?, ?, ?) returning id
                """)
                .param(member.value())
                .param(actor.requiredPerson())
                .param(actor.requiredUnit().value())
                .param(part.name())
                .param(why)
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new MemberFileOpened(unit, member.value(), kept.personId(), part, why));
        return new OpeningId(id);
    }

    private record Kept(UUID unitId, UUID personId) {}
}
