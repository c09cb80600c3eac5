package vn.chibo.meetings.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.meetings.Programme;
import vn.chibo.meetings.Programmes;
import vn.chibo.members.Roster;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.FormErrors;

/** The form of time, place and form of a session, with the ways to postpone or cancel it. */
@Component
class SessionPages {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MeetingViews meetings;
    private final Programmes programmes;
    private final Options options;
    private final Roster roster;

    SessionPages(MeetingViews meetings, Programmes programmes, Options options, Roster roster) {
        this.roster = roster;
        this.meetings = meetings;
        this.programmes = programmes;
        this.options = options;
    }

    SessionPage standing(Actor actor, MeetingId id) {
        return page(actor, id, null, SessionPage.MoveForm.empty(), null, null, null, false);
    }

    SessionPage refused(Actor actor, MeetingId id, ArrangementForm typed, RuleViolation violation) {
        return page(actor, id, typed, SessionPage.MoveForm.empty(), violation, null, null, false);
    }

    SessionPage overtaken(Actor actor, MeetingId id, ArrangementForm typed) {
        int current = meetings.preparing(actor, id).version();
        return page(actor, id, typed.at(current), SessionPage.MoveForm.empty(), null, null, null, true);
    }

    SessionPage notMoved(Actor actor, MeetingId id, SessionPage.MoveForm typed, RuleViolation violation) {
        return page(actor, id, null, typed, null, violation, null, false);
    }

    SessionPage notCancelled(Actor actor, MeetingId id, SessionPage.MoveForm typed, RuleViolation violation) {
        return page(actor, id, null, typed, null, null, violation, false);
    }

    private SessionPage page(
            Actor actor,
            MeetingId id,
            @Nullable ArrangementForm typed,
            SessionPage.MoveForm move,
            @Nullable RuleViolation refused,
            @Nullable RuleViolation notMoved,
            @Nullable RuleViolation notCancelled,
            boolean changed) {
        MeetingView meeting = meetings.preparing(actor, id);
        return new SessionPage(
                meeting,
                typed == null ? standing(actor, meeting, programmes.asItStands(actor, id)) : typed,
                options.comrades(actor, meeting.unit(), meeting.day()),
                move,
                actor.can(Permission.PUBLISH_MEETING),
                errors(refused),
                errors(notMoved),
                errors(notCancelled),
                changed);
    }

    private static FormErrors errors(@Nullable RuleViolation violation) {
        return violation == null ? FormErrors.none() : FormErrors.of(violation);
    }

    private ArrangementForm standing(Actor actor, MeetingView meeting, Programme programme) {
        ZonedDateTime start =
                meeting.startsAt() == null ? null : meeting.startsAt().atZoneSameInstant(VIETNAM);
        return new ArrangementForm(
                start == null ? "" : start.toLocalDate().toString(),
                start == null ? "" : start.format(DateTimeFormatter.ofPattern("HH:mm")),
                programme.place(),
                programme.venue().name(),
                programme.forms().stream().map(Enum::name).toList(),
                meeting.chairId().toString(),
                meeting.recorderId() == null ? "" : meeting.recorderId().toString(),
                programme.guests().isEmpty() ? temporary(actor, meeting) : programme.guests(),
                String.valueOf(meeting.version()));
    }

    /** Comrades of other cells who stay here for a time are invited, not counted: offered where nobody is named yet. */
    private String temporary(Actor actor, MeetingView meeting) {
        return String.join(", ", roster.guests(actor, meeting.unit(), meeting.day()));
    }
}
