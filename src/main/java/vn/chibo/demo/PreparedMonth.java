package vn.chibo.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.AnswerCheck;
import vn.chibo.meetings.ArrangeSession;
import vn.chibo.meetings.ChangeAgenda;
import vn.chibo.meetings.DraftAgenda;
import vn.chibo.meetings.Ground;
import vn.chibo.meetings.ItemData;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.meetings.Programme;
import vn.chibo.meetings.Programmes;
import vn.chibo.meetings.SessionData;
import vn.chibo.meetings.SessionForm;
import vn.chibo.meetings.Venue;
import vn.chibo.members.MemberId;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;
import vn.chibo.shared.MovableClock;

/** The draft of a demo month, eight days ahead: preparers spread, time and place arranged, the checks answered. */
@Component
@Profile("demo")
class PreparedMonth {
    private static final int SHORTEST = 15;

    private final MovableClock clock;
    private final DraftAgenda draft;
    private final Programmes programmes;
    private final MeetingViews views;
    private final ChangeAgenda change;
    private final ArrangeSession arrange;
    private final AnswerCheck check;

    PreparedMonth(
            MovableClock clock,
            DraftAgenda draft,
            Programmes programmes,
            MeetingViews views,
            ChangeAgenda change,
            ArrangeSession arrange,
            AnswerCheck check) {
        this.clock = clock;
        this.draft = draft;
        this.programmes = programmes;
        this.views = views;
        this.change = change;
        this.arrange = arrange;
        this.check = check;
    }

    MeetingId drafted(LivingCell cell, YearMonth period, LocalDateTime start) {
        Actor secretary = cell.as(cell.secretary());
        MeetingId meeting = draft.draft(secretary, cell.id(), period);
        arrange.arrange(
                secretary,
                meeting,
                session(cell, start),
                views.required(secretary, meeting).version());
        spreadPreparers(cell, secretary, meeting);
        answerChecks(cell, secretary, meeting);
        return meeting;
    }

    void at(LocalDateTime moment) {
        clock.moveTo(moment.atZone(clock.getZone()).toInstant());
    }

    private void spreadPreparers(LivingCell cell, Actor secretary, MeetingId meeting) {
        List<RosterLine> comrades = cell.officials();
        int turn = clock.instant().atZone(clock.getZone()).getMonthValue() * 3;
        for (Programme.Item item : programmes.asItStands(secretary, meeting).items()) {
            RosterLine preparer = comrades.get(turn++ % comrades.size());
            change.change(secretary, meeting, new AgendaItemId(item.id()), filled(item, preparer), item.version());
        }
    }

    private static ItemData filled(Programme.Item item, RosterLine preparer) {
        return new ItemData(
                item.part(),
                item.kind(),
                item.title(),
                item.detail(),
                item.preparerId() == null ? preparer.member() : new MemberId(item.preparerId()),
                Math.max(item.minutes(), SHORTEST),
                item.paperRequired(),
                item.grounds().isEmpty() ? Set.of(Ground.SITUATION) : item.grounds(),
                item.groundNote(),
                item.topicField(),
                item.subjectId() == null ? null : new MemberId(item.subjectId()));
    }

    private void answerChecks(LivingCell cell, Actor secretary, MeetingId meeting) {
        var items = programmes.asItStands(secretary, meeting).items();
        for (String code : List.of("check.political-task", "check.following-uncle-ho", "check.professional-group")) {
            check.answer(
                    secretary,
                    meeting,
                    code,
                    new AgendaItemId(items.getLast().id()),
                    cell.story().say("NOTE"));
        }
    }

    private SessionData session(LivingCell cell, LocalDateTime start) {
        return new SessionData(
                start.toLocalDate(),
                start.toLocalTime(),
                cell.story().say("PLACE"),
                Venue.OFFICE,
                Set.of(SessionForm.REPORT, SessionForm.PAPERS),
                cell.secretary().member(),
                cell.recorder().member(),
                "");
    }
}
