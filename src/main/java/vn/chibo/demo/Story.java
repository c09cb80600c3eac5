package vn.chibo.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is said and decided in the demo's meetings, taken in turn. */
final class Story {
    private final Map<String, List<String[]>> lines = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** @param offset where each cell begins, so that no two cells say the same */
    Story(int offset) {
        DemoText.rows("story.csv", "|").forEach(row -> lines.computeIfAbsent(row[0], key -> new java.util.ArrayList<>())
                .add(row));
        lines.keySet().forEach(kind -> next.put(kind, offset));
    }

    String[] line(String kind) {
        List<String[]> all = lines.get(kind);
        int turn = next.merge(kind, 1, Integer::sum);
        return all.get(turn % all.size());
    }

    String say(String kind) {
        return line(kind)[1];
    }
}
