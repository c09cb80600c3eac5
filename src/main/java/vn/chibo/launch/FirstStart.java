package vn.chibo.launch;

import java.util.List;

/**
 * Fills an empty demo. Called once, after the program is up and before it calls itself ready; if it does not come to
 * its end, the next start throws the database away and calls it again.
 */
public interface FirstStart {

    /** Returns lines to be printed for the person at the terminal. */
    List<String> load();
}
