package vn.chibo.meetings.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;

/** The sessions' place in the navigation, for all who take part in them. */
@Component
class MeetingPlaces implements Navigation {
    @Override
    public List<Place> places(Actor actor) {
        return actor.can(Permission.TAKE_PART)
                ? List.of(Place.of(Place.Group.WORK, 20, "meetings.nav", "/meetings")
                        .onPhone("meetings.nav.phone")
                        .with("/conclusions"))
                : List.of();
    }
}
