package vn.chibo.resolutions.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;

@Component
class ResolutionPlaces implements Navigation {
    @Override
    public List<Place> places(Actor actor) {
        return actor.can(Permission.READ_UNIT)
                ? List.of(Place.of(Place.Group.SUMMARY, 20, "resolutions.place", "/resolutions")
                        .onPhone("resolutions.place"))
                : List.of();
    }
}
