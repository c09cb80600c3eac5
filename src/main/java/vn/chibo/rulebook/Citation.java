package vn.chibo.rulebook;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Something that was concluded, reviewed or found rests on this version of a rule or principle. */
public record Citation(UUID subject, Rule rule) {
    /** Sources and articles for an official paper, each once. */
    public static String bases(List<Citation> citations) {
        return citations.stream()
                .map(citation -> citation.rule().basis())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
