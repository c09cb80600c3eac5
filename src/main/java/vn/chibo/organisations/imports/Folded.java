package vn.chibo.organisations.imports;

import java.text.Normalizer;
import java.util.Locale;

/** Words without marks, case and punctuation, for comparing names and headers. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u0111', 'd')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
