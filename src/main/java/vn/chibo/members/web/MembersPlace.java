package vn.chibo.members.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;

/** The register and its figures for who keeps or reads it, one's own file for everybody else. */
@Component
class MembersPlace implements Navigation {
    private static final int BEFORE_ORGANISATIONS = 80;
    private static final String[] BOOKS = {
        "/badges", "/file-register", "/transfers", "/reconciliations", "/handovers", "/corrections"
    };

    @Override
    public List<Place> places(Actor actor) {
        return actor.can(Permission.READ_MEMBERS)
                ? List.of(
                        Place.of(Place.Group.PEOPLE, 10, "members.nav", "/members")
                                .with(BOOKS),
                        Place.of(Place.Group.SUMMARY, BEFORE_ORGANISATIONS, "members.figures.nav", "/figures"))
                : List.of(Place.of(Place.Group.PEOPLE, 10, "members.nav.own", "/members/me"));
    }
}
