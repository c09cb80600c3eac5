package vn.chibo.resolutions.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chibo.rulebook.Citation;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Page;

/** @param citations what each article's conclusion rests on */
public record ResolutionPage(
        ResolutionRow head,
        List<ArticleRow> articles,
        Map<UUID, List<Citation>> citations,
        Rule uploadRule,
        boolean mayMark)
        implements Page {
    @Override
    public String template() {
        return "resolutions/show";
    }

    public long done() {
        return articles.stream().filter(ArticleRow::done).count();
    }
}
