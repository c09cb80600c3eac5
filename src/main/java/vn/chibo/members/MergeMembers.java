package vn.chibo.members;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.Constraints;
import vn.chibo.people.HistoryMoment;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Merges another record of the same human being into a member's: the kept record takes the fields chosen from the other,
 * fills its gaps with the other's stays and standings, and what speaks of the other speaks of it. On no day is anybody
 * counted twice, and none who was counted is lost. Nothing is deleted; {@link UndoMerging} gives both back.
 */
@UseCase
public class MergeMembers {
    private final JdbcClient jdbc;
    private final Access access;
    private final HistoryMoment moment;
    private final ApplicationEventPublisher events;

    MergeMembers(JdbcClient jdbc, Access access, HistoryMoment moment, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.moment = moment;
        this.events = events;
    }

    /**
     * What the keeper decided before two records side by side.
     *
     * @param fromOther the fields whose value the other record has right
     * @param keptVersion as the keeper saw it; an older one is refused as changed meanwhile
     */
    public record Choice(Set<Field> fromOther, String reason, String keptVersion, String otherVersion) {}

    /** Whether a merging may take this field from the other record; what periods are made of, it joins by itself. */
    public static boolean choosable(Field field, boolean otherIsMember) {
        return field.typed() && (field.ofPerson() || otherIsMember && field.ofMember());
    }

    /** @param other a member, or a person on record who is none */
    public MergingId merge(Actor actor, MemberId kept, PersonId other, Choice choice) {
        Sides sides = locked(actor, kept, other);
        if (!sides.keptVersion().equals(choice.keptVersion())
                || !sides.otherVersion().equals(choice.otherVersion())) {
            throw new Changed();
        }
        String reason = Transfers.said(choice.reason(), "reason");
        List<Field> fields = choice.fromOther().stream()
                .filter(field -> choosable(field, sides.otherId() != null))
                .sorted()
                .toList();
        moment.tell();
        UUID id;
        try {
            id = jdbc.sql("select members.merge(?, ?, ?, ?, ?, ?)")
                    .param(sides.keptId())
                    .param(other.value())
                    .param(columns(fields.stream().filter(Field::ofPerson)))
                    .param(columns(fields.stream().filter(Field::ofMember)))
                    .param(fields.stream().map(Field::name).toArray(String[]::new))
                    .param(reason)
                    .query(UUID.class)
                    .single();
        } catch (DataIntegrityViolationException broken) {
            throw "member_official_after_joining".equals(Constraints.name(broken))
                    ? RuleViolation.at(Field.OFFICIAL_ON.name(), "members.official-before-joining")
                    : broken;
        }
        events.publishEvent(new MembersMerged(
                sides.keptUnit(), id, sides.keptId(), other.value(), sides.otherId(), fields, reason));
        return new MergingId(id);
    }

    /** Both records, locked in one order, so that of two officers at once one waits and then finds it done. */
    private Sides locked(Actor actor, MemberId kept, PersonId other) {
        jdbc.sql("""
                select p.id from people.person p
                where p.id = :other or p.id = (select m.person_id from members.member m where m.id = :kept)
                order by p.id for update
                """)
                .param("other", other.value())
                .param("kept", kept.value())
                .query(UUID.class)
                .list();
        Sides sides = jdbc.sql("""
                select k.id as kept_id, k.person_id as kept_person, k.unit_id as kept_in, k.merged_into is not null as kept_merged,
                       k.version || '.' || kp.version as kept_version,
                       o.id as other_id, coalesce(o.unit_id, op.unit_id) as other_in, op.merged_into is not null as other_merged,
                       coalesce(o.version, 0) || '.' || op.version as other_version,
                       exists (select 1 from members.transfer t where t.member_id in (k.id, o.id)
                               and t.state in ('DRAFTED', 'SENT')) as in_transfer
                from members.member k join people.person kp on kp.id = k.person_id
                join people.person op on op.id = :other left join members.member o on o.person_id = op.id
                where k.id = :kept
                """)
                .param("other", other.value())
                .param("kept", kept.value())
                .query(Sides.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, sides.keptUnit());
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(sides.otherIn()));
        refuse(actor, sides, other);
        return sides;
    }

    private static void refuse(Actor actor, Sides sides, PersonId other) {
        if (sides.keptPerson().equals(other.value())) {
            throw new RuleViolation("members.merging.same");
        }
        if (sides.keptMerged() || sides.otherMerged()) {
            throw new RuleViolation("members.merging.already");
        }
        if (other.value().equals(actor.person())) {
            throw new RuleViolation("members.merging.own");
        }
        if (sides.inTransfer()) {
            throw new RuleViolation("members.merging.in-transfer");
        }
    }

    /** An identity number is three columns: cipher, index and last digits. */
    private static String[] columns(Stream<Field> fields) {
        return fields.flatMap(field -> {
                    String column = field.column();
                    String number = column.replace("_tail", "");
                    return field.secret()
                            ? Stream.of(number + "_cipher", number + "_index", number + "_tail")
                            : Stream.of(column);
                })
                .toArray(String[]::new);
    }

    private record Sides(
            UUID keptId,
            UUID keptPerson,
            UUID keptIn,
            boolean keptMerged,
            String keptVersion,
            @Nullable UUID otherId,
            UUID otherIn,
            boolean otherMerged,
            String otherVersion,
            boolean inTransfer) {
        UnitId keptUnit() {
            return new UnitId(keptIn);
        }
    }
}
