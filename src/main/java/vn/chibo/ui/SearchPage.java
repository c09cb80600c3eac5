package vn.chibo.ui;

import java.util.List;

/** @param words as they were typed */
public record SearchPage(String words, List<Group> groups) implements Page {
    public record Group(String heading, List<Found> found) {}

    public int count() {
        return groups.stream().mapToInt(group -> group.found().size()).sum();
    }

    @Override
    public String template() {
        return "ui/search";
    }
}
