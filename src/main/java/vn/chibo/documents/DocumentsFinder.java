package vn.chibo.documents;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Finder;
import vn.chibo.ui.Found;

/** Documents in the search. */
@Component
@Order(30)
class DocumentsFinder implements Finder {
    private final FoundDocuments found;

    DocumentsFinder(FoundDocuments found) {
        this.found = found;
    }

    @Override
    public String heading() {
        return "documents.found";
    }

    @Override
    public List<Found> find(Actor actor, String words) {
        return found.of(actor, words);
    }
}
