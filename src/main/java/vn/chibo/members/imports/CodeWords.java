package vn.chibo.members.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chibo.members.Standing;

/** The words a register uses for sex, political theory and standing, folded to plain letters, and their codes. */
final class CodeWords {
    private static final Map<String, String> SEXES =
            Map.of("nam", "MALE", "nu", "FEMALE", "male", "MALE", "female", "FEMALE");
    private static final Map<String, String> THEORIES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("khong", ""),
            Map.entry("chua", ""),
            Map.entry("chua qua dao tao", ""),
            Map.entry("so cap", "BASIC"),
            Map.entry("trung cap", "INTERMEDIATE"),
            Map.entry("cao cap", "ADVANCED"),
            Map.entry("cu nhan", "BACHELOR"),
            Map.entry("cao cap cu nhan", "BACHELOR"),
            Map.entry("basic", "BASIC"),
            Map.entry("intermediate", "INTERMEDIATE"),
            Map.entry("advanced", "ADVANCED"),
            Map.entry("bachelor", "BACHELOR"));
    private static final Pattern AROUND_THEORY =
            Pattern.compile("^(llct|ly luan chinh tri) | (llct|ly luan chinh tri)$");
    private static final Set<String> IN_THE_CELL =
            Set.of("", "dang sinh hoat", "dang hoat dong", "hoat dong", "sinh hoat");
    private static final Map<String, Standing> STANDINGS = standings();

    private CodeWords() {}

    static Optional<String> sex(String plain) {
        return Optional.ofNullable(SEXES.get(plain));
    }

    static Optional<String> theory(String plain) {
        return Optional.ofNullable(THEORIES.get(AROUND_THEORY.matcher(plain).replaceAll("")));
    }

    /** Present and empty for "in the cell", where the dates say whether probationary or official. */
    static Optional<Optional<Standing>> standing(String plain) {
        if (IN_THE_CELL.contains(plain)) {
            return Optional.of(Optional.empty());
        }
        return standingWithin(plain)
                .filter(found -> STANDINGS.containsKey(plain))
                .map(Optional::of);
    }

    /** The standing that a sentence speaks of. */
    static Optional<Standing> standingWithin(String plain) {
        return STANDINGS.entrySet().stream()
                .filter(entry -> (" " + plain + " ").contains(" " + entry.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, Standing> standings() {
        Map<String, Standing> words = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            words.put(Plain.words(standing.name()), standing);
        }
        words.put("mien sinh hoat", Standing.EXEMPT);
        words.put("mien cong tac va sinh hoat", Standing.EXEMPT);
        words.put("mien cong tac va sinh hoat dang", Standing.EXEMPT);
        words.put("dinh chi sinh hoat", Standing.SUSPENDED);
        words.put("dinh chi", Standing.SUSPENDED);
        words.put("xoa ten", Standing.STRUCK_OFF);
        words.put("khai tru", Standing.EXPELLED);
        words.put("xin ra", Standing.RESIGNED);
        words.put("xin ra khoi dang", Standing.RESIGNED);
        words.put("tu tran", Standing.DECEASED);
        words.put("qua doi", Standing.DECEASED);
        words.put("da mat", Standing.DECEASED);
        words.put("chuyen sinh hoat", Standing.TRANSFERRED);
        words.put("chuyen di", Standing.TRANSFERRED);
        words.put("da chuyen di", Standing.TRANSFERRED);
        words.put("da chuyen", Standing.TRANSFERRED);
        words.put("du bi", Standing.PROBATIONARY);
        words.put("dang vien du bi", Standing.PROBATIONARY);
        words.put("chinh thuc", Standing.OFFICIAL);
        words.put("dang vien chinh thuc", Standing.OFFICIAL);
        return words;
    }
}
