package vn.chibo.launch;

import java.util.List;

/** What the terminal says at every start below the program's address: demo accounts, a link for the first account. */
public interface Greeting {
    List<String> lines();
}
