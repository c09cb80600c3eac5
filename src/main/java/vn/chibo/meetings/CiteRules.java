package vn.chibo.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Citations;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** Says which principles and rules a conclusion rests on, until the meeting is sealed. */
@UseCase
public class CiteRules {
    /** What a conclusion is called in {@link Citations}. */
    public static final String KIND = "CONCLUSION";

    private final Sittings sittings;
    private final Rulebook rulebook;
    private final Citations citations;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CiteRules(
            Sittings sittings,
            Rulebook rulebook,
            Citations citations,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.rulebook = rulebook;
        this.citations = citations;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param rules what was in force on the meeting's day, and what is cited already */
    public record Choice(UUID conclusion, String body, MeetingId meeting, List<Rule> rules, Set<UUID> cited) {}

    public Choice choice(Actor actor, ConclusionId conclusion) {
        Found found = find(conclusion);
        Sitting sitting = sittings.required(new MeetingId(found.meetingId()));
        sittings.requireNoting(actor, sitting);
        return new Choice(
                conclusion.value(),
                found.body(),
                new MeetingId(sitting.id()),
                rulebook.family("", sitting.path(), sitting.rulesDay(clock.getZone())),
                cited(conclusion));
    }

    /** The conclusion cites these and no others. */
    public void cite(Actor actor, ConclusionId conclusion, Set<UUID> rules) {
        Found found = find(conclusion);
        Sitting sitting = sittings.noting(actor, new MeetingId(found.meetingId()));
        Set<UUID> known = rulebook.family("", sitting.path(), sitting.rulesDay(clock.getZone())).stream()
                .map(Rule::id)
                .collect(Collectors.toSet());
        known.addAll(cited(conclusion));
        if (!known.containsAll(rules)) {
            throw RuleViolation.at("rule", "meetings.citation.not-in-force");
        }
        if (citations.keep(sitting.unit(), KIND, conclusion.value(), rules)) {
            events.publishEvent(
                    new ConclusionCited(sitting.unit(), conclusion.value(), sitting.id(), List.copyOf(rules)));
        }
    }

    private Set<UUID> cited(ConclusionId conclusion) {
        return citations.of(KIND, List.of(conclusion.value())).getOrDefault(conclusion.value(), List.of()).stream()
                .map(citation -> citation.rule().id())
                .collect(Collectors.toSet());
    }

    private Found find(ConclusionId conclusion) {
        return jdbc.sql("select meeting_id, body from meetings.conclusion where id = ? and not removed")
                .param(conclusion.value())
                .query(Found.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private record Found(UUID meetingId, String body) {}
}
