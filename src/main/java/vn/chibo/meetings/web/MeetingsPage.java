package vn.chibo.meetings.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.MeetingView;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** @param prepares whether this person may draft the next programme */
public record MeetingsPage(List<MeetingView> meetings, boolean prepares, LocalDate today, FormErrors errors)
        implements Page {
    /** The next session ahead. */
    public Optional<MeetingView> next() {
        return meetings.stream()
                .filter(meeting -> meeting.state().inPreparation())
                .filter(meeting -> !meeting.day().isBefore(today))
                .reduce((later, earlier) -> earlier);
    }

    public long days(MeetingView meeting) {
        return ChronoUnit.DAYS.between(today, meeting.day());
    }

    @Override
    public String template() {
        return "meetings/list";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
