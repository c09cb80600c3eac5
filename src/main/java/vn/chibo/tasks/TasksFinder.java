package vn.chibo.tasks;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Finder;
import vn.chibo.ui.Found;

/** Tasks in the search. */
@Component
@Order(40)
class TasksFinder implements Finder {
    private final FoundTasks found;

    TasksFinder(FoundTasks found) {
        this.found = found;
    }

    @Override
    public String heading() {
        return "tasks.found";
    }

    @Override
    public List<Found> find(Actor actor, String words) {
        return found.of(actor, words);
    }
}
