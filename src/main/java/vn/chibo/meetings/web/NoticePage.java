package vn.chibo.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.Announcement;
import vn.chibo.meetings.AnswerSheet;
import vn.chibo.meetings.MeetingState;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.Proceedings.Comrade;
import vn.chibo.meetings.Programme;
import vn.chibo.meetings.SpeakingList;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * A session as its members see it: what was announced, the own task, the order of the session, the answer.
 *
 * @param floor what is being discussed now; null outside the session
 * @param asking who asks to speak on it, in their order
 * @param recording the answers of all, for who records them
 * @param order the rules of conduct and the principles
 * @param newer rules that came after those it keeps
 * @param typed a refused reason, kept
 */
public record NoticePage(
        MeetingView meeting,
        @Nullable Announcement announcement,
        Optional<AnswerSheet.Line> own,
        SpeakingList.@Nullable Floor floor,
        List<Comrade> asking,
        RecordForm recording,
        List<Rule> order,
        List<Rule> newer,
        FormErrors errors,
        String typed)
        implements Page {

    /** What the reader has to prepare. */
    public List<Programme.Item> ownItems() {
        return announcement == null
                ? List.of()
                : announcement.programme().items().stream()
                        .filter(item -> own.filter(line -> line.memberId().equals(item.preparerId()))
                                .isPresent())
                        .toList();
    }

    /** The chair and the recorder go from here to the opening; who prepares the session has another page. */
    public boolean conducts() {
        return meeting.state() == MeetingState.PUBLISHED && named();
    }

    /** Chair or recorder of this session, who type in it whatever their post. */
    public boolean named() {
        return own.map(AnswerSheet.Line::memberId)
                .filter(member -> member.equals(meeting.chairId()) || member.equals(meeting.recorderId()))
                .isPresent();
    }

    /** While it is held, and on its day before it is opened, the page hears what changes. */
    public boolean hears(LocalDate today) {
        return meeting.state() == MeetingState.OPEN
                || meeting.state() == MeetingState.PUBLISHED && meeting.day().equals(today);
    }

    public boolean answered() {
        return own.map(AnswerSheet.Line::answer).isPresent();
    }

    @Override
    public String template() {
        return "meetings/notice";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
