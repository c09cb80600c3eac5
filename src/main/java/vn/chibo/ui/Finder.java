package vn.chibo.ui;

import java.util.List;
import vn.chibo.shared.Actor;

/** What one module finds for a few words, typed with or without marks; the best first, at most {@link #MOST}. */
public interface Finder {
    int MOST = 10;

    /** Message key of the heading over what is found here. */
    String heading();

    List<Found> find(Actor actor, String words);
}
