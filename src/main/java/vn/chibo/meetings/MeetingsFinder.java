package vn.chibo.meetings;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Finder;
import vn.chibo.ui.Found;

/** Sessions in the search. */
@Component
@Order(20)
class MeetingsFinder implements Finder {
    private final FoundMeetings found;

    MeetingsFinder(FoundMeetings found) {
        this.found = found;
    }

    @Override
    public String heading() {
        return "meetings.found";
    }

    @Override
    public List<Found> find(Actor actor, String words) {
        return found.of(actor, words);
    }
}
