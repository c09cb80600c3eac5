package vn.chibo.ui;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.shared.Actor;

@Controller
class SearchController {
    private static final int LONGEST = 100;

    private final List<Finder> finders;

    SearchController(List<Finder> finders) {
        this.finders = finders;
    }

    @GetMapping("/find")
    SearchPage search(Actor actor, @RequestParam(defaultValue = "") String q) {
        String words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        return new SearchPage(words, words.length() < 2 ? List.of() : found(actor, words));
    }

    private List<SearchPage.Group> found(Actor actor, String words) {
        return finders.stream()
                .map(finder -> new SearchPage.Group(finder.heading(), finder.find(actor, words)))
                .filter(group -> !group.found().isEmpty())
                .toList();
    }
}
