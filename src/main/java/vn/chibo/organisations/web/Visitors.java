package vn.chibo.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.access.ActingPosts;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Visitor;
import vn.chibo.ui.VisitorSource;

/** The names at the top of every page. */
@Component
class Visitors implements VisitorSource {
    private final ActingPosts acting;
    private final VisitorQueries queries;

    Visitors(ActingPosts acting, VisitorQueries queries) {
        this.acting = acting;
        this.queries = queries;
    }

    @Override
    public Visitor visitor(Actor actor, HttpServletRequest request) {
        List<Actor> posts = acting.of(request, actor.account());
        return queries.visitor(actor, posts.stream().map(Actor::requiredUnit).toList());
    }
}
