package vn.chibo.members.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chibo.members.Field;
import vn.chibo.people.Code;
import vn.chibo.people.CodeList;

/** Writes what a dated list knows as the list writes it, whatever marks and case were typed; anything else stays. */
final class ListedWords {
    private static final Pattern KIND_OF_PLACE = Pattern.compile("^(tinh|thanh pho|tp) ");

    private final Map<String, String> words = new HashMap<>();

    ListedWords(List<Code> codes) {
        for (Code code : codes) {
            words.putIfAbsent(key(code.list().name(), code.vietnamese()), code.vietnamese());
            words.putIfAbsent(key(code.list().name(), code.english()), code.vietnamese());
            code.also().forEach(other -> words.putIfAbsent(key(code.list().name(), other), code.vietnamese()));
        }
    }

    String of(Field field, String text) {
        return words.getOrDefault(key(field.list(), text), text);
    }

    private static String key(String list, String text) {
        String plain = Plain.words(text);
        boolean place = list.equals(CodeList.PROVINCE.name());
        return list + " " + (place ? KIND_OF_PLACE.matcher(plain).replaceAll("") : plain);
    }
}
