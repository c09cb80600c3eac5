package vn.chibo.resolutions.web;

import java.util.List;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Page;

public record ResolutionPage(ResolutionRow head, List<ArticleRow> articles, Rule uploadRule, boolean mayMark)
        implements Page {
    @Override
    public String template() {
        return "resolutions/show";
    }

    public long done() {
        return articles.stream().filter(ArticleRow::done).count();
    }
}
