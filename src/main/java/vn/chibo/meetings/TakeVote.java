package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Records a show of hands with its base and verdict (biểu quyết bằng thẻ; Điều lệ Đảng, Điều 9; 06-QĐ/TW). Fields:
 * {@code item}, {@code rule} (a code such as vote.resolution), {@code question}, {@code subject} (member, for a
 * recognition), {@code inFavour}, {@code against}, {@code other} (people), {@code removed}. A vote is a count taken at
 * one moment: who sends one that was changed meanwhile is told so.
 */
@UseCase
public class TakeVote {
    private static final int LONGEST = 500;

    private final Sittings sittings;
    private final Comrades comrades;
    private final VotingBase base;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakeVote(
            Sittings sittings,
            Comrades comrades,
            VotingBase base,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.base = base;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public Saved take(Actor actor, MeetingId meeting, Change change) {
        Sitting sitting = sittings.noting(actor, meeting);
        Optional<Stored> stored = stored(change.id());
        if (stored.isPresent() && !stored.get().meetingId().equals(sitting.id())) {
            throw new NotFound();
        }
        if (change.fields().flag("removed")) {
            return remove(sitting, stored.orElseThrow(NotFound::new), change);
        }
        Ballot ballot = ballot(sitting, change.fields());
        Rule rule = base.rule(sitting, ballot.rule());
        base.requireRipe(actor, sitting, rule, ballot.subject());
        OffsetDateTime moment = stored.map(Stored::takenAt).orElse(OffsetDateTime.now(clock));
        ShowOfHands hands = base.at(actor, sitting, rule, moment);
        hands.requireSum(ballot.inFavour(), ballot.against(), ballot.other());
        if (stored.isPresent()
                && stored.get().ballot().equals(ballot)
                && !stored.get().removed()) {
            return new Saved(change.id(), stored.get().revision(), Outcome.SAME);
        }
        if (stored.isPresent() && change.base() < stored.get().revision()) {
            throw new RuleViolation("meetings.vote.changed");
        }
        return announced(sitting, change.id(), write(actor, sitting, change.id(), ballot, hands, moment));
    }

    private Ballot ballot(Sitting sitting, Fields fields) {
        String question = fields.text("question", LONGEST);
        if (question.isEmpty()) {
            throw RuleViolation.at("question", "meetings.vote.no-question");
        }
        return new Ballot(
                comrades.item(sitting, fields.id("item")),
                fields.raw("rule"),
                question,
                comrades.known(sitting, "subject", fields.id("subject")),
                count(fields, "inFavour"),
                count(fields, "against"),
                count(fields, "other"));
    }

    private static int count(Fields fields, String name) {
        Integer count = fields.count(name);
        return count == null ? 0 : count;
    }

    private long write(Actor actor, Sitting sitting, UUID id, Ballot ballot, ShowOfHands hands, OffsetDateTime moment) {
        return jdbc.sql("""
                insert into meetings.vote as v (id, meeting_id, item_id, rule_code, question, subject_id, official,
                    excluded, present, in_favour, against, other, needed, carried, taken_at, taken_by)
                values (:id, :meeting, :item, :rule, :question, :subject, :official, :excluded, :present, :inFavour,
                    :against, :other, :needed, :carried, :moment, :person)
                on conflict (id) do update set item_id = :item, rule_code = :rule, question = :question,
                    subject_id = :subject, official = :official, excluded = :excluded, present = :present,
                    in_favour = :inFavour, against = :against, other = :other, needed = :needed, carried = :carried,
                    removed = false, revision = v.revision + 1
                returning revision
                """)
                .param("id", id)
                .param("meeting", sitting.id())
                .param("item", ballot.item())
                .param("rule", ballot.rule())
                .param("question", ballot.question())
                .param("subject", ballot.subject())
                .param("inFavour", ballot.inFavour())
                .param("against", ballot.against())
                .param("other", ballot.other())
                .param("official", hands.official())
                .param("excluded", hands.excluded())
                .param("present", hands.present())
                .param("needed", hands.needed())
                .param("carried", hands.carried(ballot.inFavour()))
                .param("moment", moment)
                .param("person", actor.person())
                .query(Long.class)
                .single();
    }

    private Saved remove(Sitting sitting, Stored stored, Change change) {
        if (stored.removed()) {
            return new Saved(change.id(), stored.revision(), Outcome.SAME);
        }
        if (change.base() < stored.revision()) {
            return new Saved(change.id(), stored.revision(), Outcome.KEPT);
        }
        jdbc.sql("update meetings.vote set removed = true, revision = revision + 1 where id = ?")
                .param(change.id())
                .update();
        return announced(sitting, change.id(), stored.revision() + 1);
    }

    private Saved announced(Sitting sitting, UUID vote, long revision) {
        sittings.changed(sitting);
        events.publishEvent(new NoteTaken(sitting.unit(), vote, sitting.id(), "VOTE", revision));
        return new Saved(vote, revision, Outcome.SAVED);
    }

    private Optional<Stored> stored(UUID id) {
        return jdbc.sql("""
                select meeting_id, item_id, rule_code, question, subject_id, in_favour, against, other, removed, revision,
                       taken_at
                from meetings.vote where id = ?
                """)
                .param(id)
                .query((row, number) -> new Stored(
                        row.getObject("meeting_id", UUID.class),
                        new Ballot(
                                row.getObject("item_id", UUID.class),
                                row.getString("rule_code"),
                                row.getString("question"),
                                row.getObject("subject_id", UUID.class),
                                row.getInt("in_favour"),
                                row.getInt("against"),
                                row.getInt("other")),
                        row.getBoolean("removed"),
                        row.getLong("revision"),
                        row.getObject("taken_at", OffsetDateTime.class)))
                .optional();
    }

    private record Stored(UUID meetingId, Ballot ballot, boolean removed, long revision, OffsetDateTime takenAt) {}
}
