package vn.chibo.organisations.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;

@Component
class OrganisationPlaces implements Navigation {
    private static final int LAST = 90;

    @Override
    public List<Place> places(Actor actor) {
        List<Place> places = new ArrayList<>();
        boolean decides = actor.can(Permission.PLAN_REORGANISATION) && !actor.can(Permission.PREPARE_MEETING);
        if (decides) {
            places.add(Place.of(Place.Group.SUMMARY, LAST - 1, "organisations.decisions.place", "/decisions"));
        }
        if (actor.can(Permission.READ_UNIT)) {
            places.add(Place.of(Place.Group.SUMMARY, LAST, "organisations.place", "/organisations")
                    .with("/bodies", "/charges", "/posts", "/tree-files", decides ? "/bodies" : "/decisions"));
        }
        return places;
    }
}
