package vn.chibo.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.chibo.shared.Actor;

/** What one module finds for a few words, typed with or without marks; the best first, at most {@link #MOST}. */
public interface Finder {
    int MOST = 10;

    /** Message key of the heading over what is found here. */
    String heading();

    List<Found> find(Actor actor, String words);

    /** Small letters without marks, so that a Vietnamese word is known however it is typed. */
    static String folded(String words) {
        return Normalizer.normalize(words.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u0111', 'd');
    }

    /** For {@code like} on what is folded alike: each word is meant as it is typed, anything may stand between two. */
    static String pattern(String words) {
        return "%"
                + words.strip()
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                        .replaceAll("\\s+", "%")
                + "%";
    }
}
