package vn.chibo.ui;

import java.util.function.Supplier;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/**
 * What several read models tell an actor, of one moment: they share a transaction and the scope that it entered. Not for
 * what catches the failure of one and goes on with another.
 */
@ReadModel
public class OneReading {
    public <T> T of(Actor actor, Supplier<T> asked) {
        return asked.get();
    }
}
