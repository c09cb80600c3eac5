package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.Field;
import vn.chibo.members.MemberId;
import vn.chibo.members.MergeMembers;
import vn.chibo.members.OpenedFile;
import vn.chibo.members.web.MergingPage.Line;
import vn.chibo.members.web.MergingPage.Period;
import vn.chibo.members.web.MergingPage.Side;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.FormErrors;

/** Two records side by side: behind the same openings as any file. */
@ReadModel
class MergingQueries {
    private static final Merits NOTHING = new Merits(List.of(), List.of());

    private final JdbcClient jdbc;
    private final Access access;
    private final RecordValues values;
    private final MeritQueries merits;
    private final Clock clock;

    MergingQueries(JdbcClient jdbc, Access access, RecordValues values, MeritQueries merits, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.values = values;
        this.merits = merits;
        this.clock = clock;
    }

    MergingPage page(Actor actor, MemberId member, PersonId other, Map<String, String> typed, FormErrors errors) {
        PersonId person = jdbc.sql("select person_id from members.member where id = ?")
                .param(member.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(NotFound::new);
        Head kept = head(actor, person);
        Head second = head(actor, other);
        boolean opened = opened(actor, kept) && opened(actor, second);
        return new MergingPage(
                side(actor, kept, opened),
                side(actor, second, opened),
                opened,
                opened ? lines(kept, second) : List.of(),
                opened && second.memberId() != null ? after(kept, second) : List.of(),
                typed,
                errors);
    }

    private Head head(Actor actor, PersonId person) {
        Head head =
                jdbc.sql("""
                select p.id as person_id, m.id as member_id, p.full_name, coalesce(m.unit_id, p.unit_id) as unit_id,
                       coalesce(m.version, 0) || '.' || p.version as version,
                       coalesce((select v.name from organisations.unit_version v
                                 where v.unit_id = coalesce(m.unit_id, p.unit_id) order by lower(v.valid) desc limit 1), '') as cell,
                       exists (select 1 from access.account a where a.person_id = p.id and a.disabled_at is null) as account
                from people.person p left join members.member m on m.person_id = p.id
                where p.id = ? and p.merged_into is null
                """).param(person.value()).query(Head.class).optional().orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(head.unitId()));
        access.require(actor, Permission.OPEN_MEMBER_FILE, new UnitId(head.unitId()));
        return head;
    }

    /** Who is no member has no file to open. */
    private boolean opened(Actor actor, Head head) {
        return head.memberId() == null
                || jdbc.sql("""
                        select exists (select 1 from members.file_opening
                                       where member_id = ? and opened_by = ? and opened_at > ?)
                        """)
                        .param(head.memberId())
                        .param(actor.requiredPerson())
                        .param(OffsetDateTime.now(clock).minus(OpenedFile.GOOD_FOR))
                        .query(Boolean.class)
                        .single();
    }

    private Side side(Actor actor, Head head, boolean opened) {
        return new Side(
                head.personId(),
                head.memberId(),
                head.fullName(),
                head.cell(),
                head.version(),
                posts(head.personId()),
                head.account(),
                head.memberId() == null ? List.of() : periods(head.memberId()),
                opened && head.memberId() != null ? merits.of(actor, new MemberId(head.memberId())) : NOTHING);
    }

    private List<String> posts(UUID person) {
        return jdbc.sql(
                        "select kind from organisations.post where person_id = ? and held @> cast(? as date) order by kind")
                .param(person)
                .param(LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private List<Period> periods(UUID member) {
        return jdbc.sql("""
                select true as stay, coalesce((select v.name from organisations.unit_version v where v.unit_id = a.unit_id
                           order by lower(v.valid) desc limit 1), '') as what, lower(a.valid) as "from", upper(a.valid) as until
                from members.affiliation a where a.member_id = :member
                union all
                select false, s.standing, lower(s.valid), upper(s.valid) from members.standing s where s.member_id = :member
                order by 1 desc, 3
                """).param("member", member).query(Period.class).list();
    }

    private List<Period> after(Head kept, Head other) {
        return jdbc.sql("""
                select j.what = 'STAY' as stay, coalesce(j.standing, (select v.name from organisations.unit_version v
                           where v.unit_id = j.unit_id order by lower(v.valid) desc limit 1), '') as what,
                       lower(j.valid) as "from", upper(j.valid) as until
                from members.joined_preview(?, ?) j order by 1 desc, 3
                """)
                .param(kept.memberId())
                .param(other.memberId())
                .query(Period.class)
                .list();
    }

    private List<Line> lines(Head kept, Head other) {
        Map<Field, String> left = values.of(kept.personId());
        Map<Field, String> right = values.of(other.personId());
        List<Line> lines = new ArrayList<>();
        for (Field field : Field.ofTheForm()) {
            String one = left.getOrDefault(field, "");
            String two = right.getOrDefault(field, "");
            boolean choosable = !two.isEmpty()
                    && (field.masked() || !one.equals(two))
                    && MergeMembers.choosable(field, other.memberId() != null);
            if (field != Field.STANDING && !(one.isEmpty() && two.isEmpty())) {
                lines.add(new Line(field, one, two, choosable));
            }
        }
        return lines;
    }

    private record Head(
            UUID personId,
            @Nullable UUID memberId,
            String fullName,
            UUID unitId,
            String version,
            String cell,
            boolean account) {}
}
