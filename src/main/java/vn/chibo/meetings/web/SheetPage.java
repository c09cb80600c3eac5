package vn.chibo.meetings.web;

import java.util.List;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.Programme;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Page;

/** The notice on paper. {@code frozen} is false for a draft that was not announced yet. */
public record SheetPage(MeetingView meeting, Programme programme, boolean frozen, List<Rule> order) implements Page {
    @Override
    public String template() {
        return "meetings/sheet";
    }
}
