package vn.chibo.organisations.web;

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
        return actor.can(Permission.READ_UNIT)
                ? List.of(Place.of(Place.Group.SUMMARY, LAST, "organisations.place", "/organisations"))
                : List.of();
    }
}
