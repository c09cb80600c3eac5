package vn.chibo.members.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;
import vn.chibo.people.Code;
import vn.chibo.ui.Finder;

/** The entries of the dated list that goes with a field, found by any of their names however they are typed. */
final class ListChoices {
    private final List<Code> entries;

    /** @param field null or without a list: nothing is offered, everything stays as typed */
    ListChoices(List<Code> codes, @Nullable Field field) {
        entries = field == null || field.list().isEmpty()
                ? List.of()
                : codes.stream()
                        .filter(code -> code.list().name().equals(field.list()))
                        .toList();
    }

    /** As files word them. */
    List<String> names() {
        return entries.stream().map(Code::vietnamese).distinct().toList();
    }

    /** The name of the entry that was meant; what the list does not know stays as typed. */
    String known(String typed) {
        String folded = Finder.folded(typed);
        String meant = Arrays.stream(folded.split("\\s+")).map(Forgiven::word).collect(Collectors.joining(" "));
        return Stream.of(folded, meant)
                .flatMap(word -> entries.stream().filter(code -> isCalled(code, word)))
                .map(Code::vietnamese)
                .findFirst()
                .orElse(typed);
    }

    private static boolean isCalled(Code code, String folded) {
        return Stream.concat(Stream.of(code.vietnamese(), code.english()), code.also().stream())
                .anyMatch(name -> Finder.folded(name).equals(folded));
    }
}
