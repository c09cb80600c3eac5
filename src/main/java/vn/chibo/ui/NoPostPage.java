package vn.chibo.ui;

/** For who signed in and may act for no organisation today. */
public record NoPostPage() implements Page {
    @Override
    public String template() {
        return "ui/no-post";
    }
}
