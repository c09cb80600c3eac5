package vn.chibo.meetings.web;

import vn.chibo.meetings.Proceedings;
import vn.chibo.ui.Page;

/** The roll on paper, with room to sign. */
public record RosterSheet(Proceedings notes) implements Page {
    @Override
    public String template() {
        return "meetings/roster";
    }
}
