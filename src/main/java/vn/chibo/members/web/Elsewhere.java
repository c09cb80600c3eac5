package vn.chibo.members.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums of units that belonged to the tree of the day and have since been handed where one does not look. Of them no more
 * than these numbers is known here.
 */
record Elsewhere(Map<String, Map<String, Integer>> sums) {

    /** As the database tells it: what is summed, for which class, how many. */
    record Sum(String figure, String part, int total) {}

    static Elsewhere of(List<Sum> sums) {
        Map<String, Map<String, Integer>> told = new HashMap<>();
        sums.forEach(sum ->
                told.computeIfAbsent(sum.figure(), key -> new HashMap<>()).put(sum.part(), sum.total()));
        return new Elsewhere(told);
    }

    int sum(String figure) {
        return parts(figure).values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> parts(String figure) {
        return sums.getOrDefault(figure, Map.of());
    }

    /** Units of any kind. */
    int units() {
        return sum("units");
    }

    int cells() {
        return sum("level");
    }

    int schoolCells() {
        return cells() - parts("level").getOrDefault("none", 0);
    }
}
