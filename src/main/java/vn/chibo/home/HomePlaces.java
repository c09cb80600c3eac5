package vn.chibo.home;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;

@Component
class HomePlaces implements Navigation {
    private static final int FIRST = 10;

    @Override
    public List<Place> places(Actor actor) {
        return List.of(Place.of(Place.Group.WORK, FIRST, "home.place", "/").onPhone("home.place.phone"));
    }
}
