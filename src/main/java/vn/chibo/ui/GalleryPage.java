package vn.chibo.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** @param day of the examples */
public record GalleryPage(FormErrors errors, LocalDate day) implements Page {
    @Override
    public String template() {
        return "ui/gallery";
    }

    public List<Step> steps() {
        return List.of(
                new Step("done", "✓", "done", "/ui"),
                new Step("here", "1", "here", "/ui"),
                new Step("ahead", "2", "ahead", ""),
                new Step("ahead", "3", "ahead", ""));
    }

    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("a", "first");
        options.put("b", "second");
        return options;
    }
}
