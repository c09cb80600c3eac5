package vn.chibo.members.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.chibo.ui.Finder;

/**
 * A name typed on a keyboard that did not turn Telex or VNI into marks: "nguyeenx", "ddawngj", "nguye6n4". After its first
 * vowel no Vietnamese syllable has f, j, r, s, w, x, z or a digit, and none doubles a, e or d.
 */
final class Forgiven {
    private Forgiven() {}

    /** The pattern of what was typed, and of what may have been meant. */
    static String[] patterns(String typed) {
        String folded = Finder.folded(typed);
        String meant = Arrays.stream(folded.split("\\s+")).map(Forgiven::word).collect(Collectors.joining(" "));
        return new String[] {Finder.pattern(folded), Finder.pattern(meant)};
    }

    static String word(String folded) {
        int vowel = 0;
        while (vowel < folded.length() && "aeiouyw".indexOf(folded.charAt(vowel)) < 0) {
            vowel++;
        }
        String start = folded.substring(0, vowel).replace("dd", "d").replace("d9", "d");
        String rest = folded.substring(vowel);
        if (rest.isEmpty()) {
            return start;
        }
        String bare = (rest.startsWith("w") ? "u" + rest.substring(1) : rest).replaceAll("[fjrswxz1-9]", "");
        boolean crossed = bare.endsWith("d") && start.equals("d"); // "dangd": the second d crosses the first
        return start + (crossed ? bare.substring(0, bare.length() - 1) : bare).replaceAll("([aeo])\\1", "$1");
    }
}
