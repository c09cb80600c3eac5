package vn.chibo.admissions.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.admissions.SeeCases;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Navigation;
import vn.chibo.ui.Place;

/** Admission, for posts that follow candidates and for whoever helps one. */
@Component
class AdmissionPlace implements Navigation {
    private final SeeCases cases;

    AdmissionPlace(SeeCases cases) {
        this.cases = cases;
    }

    @Override
    public List<Place> places(Actor actor) {
        if (!cases.concerned(actor)) {
            return List.of();
        }
        int open = cases.counts(actor).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return List.of(Place.of(Place.Group.PEOPLE, 20, "admissions.nav", "/admissions")
                .noting(open));
    }
}
