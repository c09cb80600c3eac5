package vn.chibo.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.AnswerCommittee;
import vn.chibo.meetings.AnswerNotice;
import vn.chibo.meetings.AskCommittee;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.Programme;
import vn.chibo.meetings.Programmes;
import vn.chibo.meetings.PublishAgenda;
import vn.chibo.meetings.SubmitPaper;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;

/** The committee agrees, the programme is announced five days ahead, papers come, members answer. */
@Component
@Profile("demo")
class AnnouncedMonth {
    private final PreparedMonth prepared;
    private final AskCommittee ask;
    private final AnswerCommittee committee;
    private final PublishAgenda publish;
    private final AnswerNotice notice;
    private final SubmitPaper paper;
    private final Programmes programmes;

    AnnouncedMonth(
            PreparedMonth prepared,
            AskCommittee ask,
            AnswerCommittee committee,
            PublishAgenda publish,
            AnswerNotice notice,
            SubmitPaper paper,
            Programmes programmes) {
        this.prepared = prepared;
        this.ask = ask;
        this.committee = committee;
        this.publish = publish;
        this.notice = notice;
        this.paper = paper;
        this.programmes = programmes;
    }

    void announced(LivingCell cell, MeetingId meeting, LocalDateTime start) {
        Actor secretary = cell.as(cell.secretary());
        prepared.at(start.minusDays(6));
        agree(cell, meeting);
        prepared.at(start.minusDays(5));
        publish.publish(secretary, meeting, "");
        papers(cell, meeting);
    }

    /** Agreed and announced at once, at a moment of the visitor's own day. */
    void announcedNow(LivingCell cell, MeetingId meeting, LocalDateTime moment) {
        prepared.at(moment);
        agree(cell, meeting);
        publish.publish(cell.as(cell.secretary()), meeting, "");
    }

    private void agree(LivingCell cell, MeetingId meeting) {
        int round = ask.ask(cell.as(cell.secretary()), meeting);
        for (RosterLine one : cell.committee()) {
            committee.answer(cell.as(one), meeting, round, true, "");
        }
    }

    /** Most will come; one in nine asks to be excused; two do not answer. */
    void answered(LivingCell cell, MeetingId meeting, LocalDateTime start) {
        prepared.at(start.minusDays(3));
        List<RosterLine> comrades = cell.comrades();
        for (int i = 0; i < comrades.size() - 2; i++) {
            RosterLine one = comrades.get(i);
            if (i % 9 == 8 && one.posts().isEmpty()) {
                notice.excuse(cell.as(one), meeting, cell.story().say("ABSENCE"));
            } else {
                notice.attend(cell.as(one), meeting);
            }
        }
    }

    private void papers(LivingCell cell, MeetingId meeting) {
        for (Programme.Item item :
                programmes.asItStands(cell.as(cell.secretary()), meeting).items()) {
            cell.comrades().stream()
                    .filter(one -> item.paperMissing() && one.member().value().equals(item.preparerId()))
                    .forEach(one -> paper.text(
                            cell.as(one),
                            meeting,
                            new AgendaItemId(item.id()),
                            cell.story().say("PAPER")));
        }
    }
}
