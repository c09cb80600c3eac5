package vn.chibo.dues.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;

/** The list for who receives, sums for a unit above, one's own dues for everybody else. */
@Component
class DuesPlaces implements Navigation {
    private static final int AFTER_MEMBERS = 20;

    @Override
    public List<Place> places(Actor actor) {
        boolean keeps = actor.can(Permission.KEEP_DUES) || actor.can(Permission.COLLECT_DUES);
        boolean something = keeps || actor.can(Permission.TAKE_PART);
        return something
                ? List.of(Place.of(Place.Group.PEOPLE, AFTER_MEMBERS, keeps ? "dues.nav" : "dues.nav.own", "/dues"))
                : List.of();
    }
}
