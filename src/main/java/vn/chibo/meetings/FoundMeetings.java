package vn.chibo.meetings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Finder;
import vn.chibo.ui.Found;

/** Sessions by the month they are for: "11", "thang 11", "T11", "11/2026", with marks or without. */
@ReadModel
class FoundMeetings {
    private static final Pattern MONTH =
            Pattern.compile("(?:(?:ky|sinh hoat)\\s+)*(?:thang\\s*|t)?(\\d{1,2})(?:\\s*(?:[/-]|nam)\\s*(\\d{4}))?");
    private static final int ANY_YEAR = 0;

    private final MeetingViews meetings;
    private final MessageSource messages;

    FoundMeetings(MeetingViews meetings, MessageSource messages) {
        this.meetings = meetings;
        this.messages = messages;
    }

    public List<Found> of(Actor actor, String words) {
        Matcher month = MONTH.matcher(Finder.folded(words));
        if (actor.unit() == null || !actor.can(Permission.READ_UNIT) || !month.matches()) {
            return List.of();
        }
        int year = month.group(2) == null ? ANY_YEAR : Integer.parseInt(month.group(2));
        return meetings.ofMonth(actor, Integer.parseInt(month.group(1)), year).stream()
                .map(this::found)
                .toList();
    }

    private Found found(MeetingViews.Below one) {
        var period = one.meeting().period();
        String title = messages.getMessage(
                "meetings.found.title",
                new Object[] {period.getMonthValue(), String.valueOf(period.getYear())},
                LocaleContextHolder.getLocale());
        return new Found(title, one.cell(), "/meetings/" + one.meeting().id().value());
    }
}
