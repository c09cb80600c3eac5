package vn.chibo.members.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.SchoolLevel;

/**
 * What is told of a subtree on a day, each part beside the whole it is a part of. Nothing missing is guessed.
 *
 * @param elsewhere how many of the units counted have since been handed where one does not look
 * @param cellsElsewhere how many of these are cells, whose superiors are not named
 */
public record Figures(
        int cells,
        int schoolCells,
        List<Line> levels,
        List<Line> parents,
        List<Line> parentKinds,
        Staff staff,
        int members,
        int teaching,
        int unclassed,
        List<Line> secretaries,
        List<Founding> foundings,
        int elsewhere,
        int cellsElsewhere) {
    private static final int DECADE = 10;
    private static final String NO_LEVEL = "none";

    /** @param name a key's last word, or a name */
    public record Line(String name, int part) {}

    /**
     * @param people managers, teachers and staff of the schools that were counted
     * @param members those in the cells of these schools, so that like is compared with like
     * @param uncounted cells whose school nobody counted
     * @param uncountedElsewhere how many more there are among what has been handed away
     */
    public record Staff(int people, int members, List<String> uncounted, int uncountedElsewhere) {
        public int allUncounted() {
            return uncounted.size() + uncountedElsewhere;
        }
    }

    /** @param from first year of ten; null for cells whose founding is not known */
    public record Founding(@Nullable Integer from, int cells, int upToHere) {
        public int to() {
            return Objects.requireNonNull(from) + DECADE - 1;
        }
    }

    static Figures of(List<FiguresUnit> units, Elsewhere elsewhere) {
        List<FiguresUnit> cells = units.stream().filter(FiguresUnit::cell).toList();
        return new Figures(
                cells.size() + elsewhere.cells(),
                (int) cells.stream().filter(FiguresUnit::schoolCell).count() + elsewhere.schoolCells(),
                levels(counts(cells, cell -> Objects.requireNonNullElse(cell.level(), NO_LEVEL), elsewhere, "level")),
                byFrequency(counts(cells, cell -> Objects.requireNonNullElse(cell.parent(), ""), elsewhere, "")),
                byFrequency(
                        counts(cells, cell -> Objects.requireNonNullElse(cell.parentKind(), ""), elsewhere, "parent")),
                staff(units, cells, elsewhere),
                cells.stream().mapToInt(FiguresUnit::members).sum() + elsewhere.sum("members"),
                cells.stream().mapToInt(FiguresUnit::teaching).sum() + elsewhere.sum("teaching"),
                cells.stream().mapToInt(FiguresUnit::unclassed).sum() + elsewhere.sum("unclassed"),
                byFrequency(counts(cells, Figures::secretary, elsewhere, "secretary")),
                foundings(counts(cells, Figures::decade, elsewhere, "founded")),
                elsewhere.units(),
                elsewhere.cells());
    }

    /** @param figure the sums of what is elsewhere that are added; none has the empty name */
    private static Map<String, Integer> counts(
            List<FiguresUnit> cells, Function<FiguresUnit, String> name, Elsewhere elsewhere, String figure) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        cells.forEach(cell -> counts.merge(name.apply(cell), 1, Integer::sum));
        elsewhere.parts(figure).forEach((part, total) -> counts.merge(part, total, Integer::sum));
        return counts;
    }

    private static List<Line> levels(Map<String, Integer> counts) {
        return Stream.concat(Stream.of(SchoolLevel.values()).map(SchoolLevel::name), Stream.of(NO_LEVEL))
                .filter(counts::containsKey)
                .map(level -> new Line(level, counts.get(level)))
                .toList();
    }

    private static Staff staff(List<FiguresUnit> units, List<FiguresUnit> cells, Elsewhere elsewhere) {
        return new Staff(
                units.stream()
                                .filter(FiguresUnit::carries)
                                .mapToInt(unit -> Objects.requireNonNull(unit.staff()))
                                .sum()
                        + elsewhere.sum("staff"),
                cells.stream()
                                .filter(FiguresUnit::based)
                                .mapToInt(FiguresUnit::members)
                                .sum()
                        + elsewhere.sum("staff-members"),
                cells.stream()
                        .filter(cell -> !cell.based())
                        .map(FiguresUnit::name)
                        .toList(),
                elsewhere.sum("uncounted"));
    }

    private static String secretary(FiguresUnit cell) {
        return cell.secretary() == null ? "VACANT" : cell.secretary().isEmpty() ? "OTHER" : cell.secretary();
    }

    private static String decade(FiguresUnit cell) {
        return cell.founded() == null ? "" : Integer.toString(cell.founded() / DECADE * DECADE);
    }

    private static List<Line> byFrequency(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Line::part).reversed())
                .toList();
    }

    private static List<Founding> foundings(Map<String, Integer> counts) {
        List<Founding> lines = new ArrayList<>();
        int upToHere = 0;
        for (var decade : new TreeMap<>(counts).entrySet()) { // years have four digits: their order is the texts' order
            if (!decade.getKey().isEmpty()) {
                upToHere += decade.getValue();
                lines.add(new Founding(Integer.valueOf(decade.getKey()), decade.getValue(), upToHere));
            }
        }
        int unknown = counts.getOrDefault("", 0);
        if (unknown > 0) {
            lines.add(new Founding(null, unknown, upToHere + unknown));
        }
        return lines;
    }
}
