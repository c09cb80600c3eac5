package vn.chibo.cadres.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;
import vn.chibo.ui.Related;

/** Where cadre work is found: among the people, on a unit's page and at a member's door. */
@Component
class CadresPlace implements Navigation, Related {
    private static final int AFTER_MEMBERS = 20;

    @Override
    public List<Place> places(Actor actor) {
        if (actor.can(Permission.KEEP_CADRES)) {
            return List.of(Place.of(Place.Group.PEOPLE, AFTER_MEMBERS, "cadres.nav", "/cadres"));
        }
        return actor.can(Permission.AGREE_AGENDA)
                ? List.of(Place.of(Place.Group.PEOPLE, AFTER_MEMBERS, "cadres.nav.own", "/cadres/me"))
                : List.of();
    }

    @Override
    public List<Link> links(Actor actor, About about, UUID id) {
        if (!actor.can(Permission.KEEP_CADRES)) {
            return List.of();
        }
        return switch (about) {
            case UNIT -> List.of(new Link("cadres.nav", "/cadres/units/" + id));
            case MEMBER -> List.of(new Link("cadres.profile.link", "/cadres/members/" + id));
        };
    }
}
