package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Keeps the list of those who ask to speak on an item (đăng ký phát biểu). Who records the meeting notes anybody, calls
 * and takes off the list; a comrade asks and withdraws for oneself. The row's id is the member's. Fields: {@code item},
 * {@code state} (ASKED, CALLED or WITHDRAWN).
 */
@UseCase
public class AskToSpeak {
    private final Sittings sittings;
    private final Comrades comrades;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskToSpeak(Sittings sittings, Comrades comrades, JdbcClient jdbc, Clock clock) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Saved note(Actor actor, MeetingId meeting, Change change) {
        Sitting sitting = sittings.locked(meeting);
        Speaking state = state(change.fields());
        if (!sittings.mayNote(actor, sitting)) {
            requireOneself(actor, sitting, change.id(), state);
        }
        sittings.requireOpen(sitting);
        if (!comrades.inCell(sitting, change.id())) {
            throw new NotFound();
        }
        UUID item = comrades.item(sitting, change.fields().id("item"));
        boolean changed = Optional.of(state).equals(before(item, change.id()))
                ? false
                : write(actor, sitting, item, change.id(), state);
        return sittings.noted(sitting, new Saved(change.id(), 0, changed ? Outcome.SAVED : Outcome.SAME), "SPEAKING");
    }

    /** The same, by a comrade from the own phone. */
    public Saved oneself(Actor actor, MeetingId meeting, String item, String state) {
        Sitting sitting = sittings.required(meeting);
        sittings.requireReading(actor, sitting);
        UUID member = jdbc.sql("select id from members.member where person_id = ?")
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return note(actor, meeting, new Change(member, 0, null, new Fields(Map.of("item", item, "state", state))));
    }

    private void requireOneself(Actor actor, Sitting sitting, UUID member, Speaking state) {
        sittings.requireReading(actor, sitting);
        boolean own = jdbc.sql("select exists (select 1 from members.member where id = ? and person_id = ?)")
                .param(member)
                .param(actor.person())
                .query(Boolean.class)
                .single();
        if (!own || state == Speaking.CALLED) {
            throw new Refused(Permission.RECORD_MEETING);
        }
    }

    private static Speaking state(Fields fields) {
        return Arrays.stream(Speaking.values())
                .filter(one -> one.name().equals(fields.raw("state")))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("state", "meetings.live.unknown-choice"));
    }

    private Optional<Speaking> before(UUID item, UUID member) {
        return jdbc.sql("select state from meetings.speaking where item_id = ? and member_id = ?")
                .param(item)
                .param(member)
                .query(Speaking.class)
                .optional();
    }

    /** Who was never on the list is not taken off it; who asks again stands at its end. */
    private boolean write(Actor actor, Sitting sitting, UUID item, UUID member, Speaking state) {
        String sql = state == Speaking.ASKED ? """
                insert into meetings.speaking (meeting_id, item_id, member_id, state, place, asked_at, noted_by)
                values (:meeting, :item, :member, :state,
                    (select coalesce(max(place), 0) + 1 from meetings.speaking where item_id = :item), :now, :by)
                on conflict (item_id, member_id) do update
                    set state = :state, place = excluded.place, asked_at = :now, noted_by = :by
                """ : """
                update meetings.speaking set state = :state, noted_by = :by
                where meeting_id = :meeting and item_id = :item and member_id = :member
                """;
        return jdbc.sql(sql)
                        .param("meeting", sitting.id())
                        .param("item", item)
                        .param("member", member)
                        .param("state", state.name())
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", actor.person())
                        .update()
                == 1;
    }
}
