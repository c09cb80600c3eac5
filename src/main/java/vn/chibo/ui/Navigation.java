package vn.chibo.ui;

import java.util.List;
import vn.chibo.shared.Actor;

/** A module's places; only those where this actor has something to do. */
public interface Navigation {
    List<Place> places(Actor actor);
}
