package vn.chibo.ui;

import java.util.List;
import vn.chibo.shared.Actor;

/** What waits for this actor in one module; {@code home} sorts by deadline and shows. */
public interface Desk {
    List<Waiting> waiting(Actor actor);
}
