package vn.chibo.members.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.SchoolLevel;

/** What is told of a subtree on a day, each part beside the whole it is a part of. Nothing missing is guessed. */
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
        List<Founding> foundings) {
    private static final int DECADE = 10;

    /** @param name a key's last word, or a name */
    public record Line(String name, int part) {}

    /**
     * @param people managers, teachers and staff of the schools that were counted
     * @param members those in the cells of these schools, so that like is compared with like
     * @param uncounted cells whose school nobody counted
     */
    public record Staff(int people, int members, List<String> uncounted) {}

    /** @param from first year of ten; null for cells whose founding is not known */
    public record Founding(@Nullable Integer from, int cells, int upToHere) {
        public int to() {
            return Objects.requireNonNull(from) + DECADE - 1;
        }
    }

    static Figures of(List<FiguresUnit> units) {
        List<FiguresUnit> cells = units.stream().filter(FiguresUnit::cell).toList();
        return new Figures(
                cells.size(),
                (int) cells.stream().filter(FiguresUnit::schoolCell).count(),
                levels(cells),
                byFrequency(cells, cell -> Objects.requireNonNullElse(cell.parent(), "")),
                byFrequency(cells, cell -> Objects.requireNonNullElse(cell.parentKind(), "")),
                staff(units, cells),
                cells.stream().mapToInt(FiguresUnit::members).sum(),
                cells.stream().mapToInt(FiguresUnit::teaching).sum(),
                cells.stream().mapToInt(FiguresUnit::unclassed).sum(),
                byFrequency(cells, Figures::secretary),
                foundings(cells));
    }

    private static List<Line> levels(List<FiguresUnit> cells) {
        List<Line> lines = new ArrayList<>();
        for (SchoolLevel level : SchoolLevel.values()) {
            add(lines, level.name(), cells, level.name());
        }
        add(lines, "none", cells, null);
        return lines;
    }

    private static void add(List<Line> lines, String name, List<FiguresUnit> cells, @Nullable String level) {
        int part = (int) cells.stream()
                .filter(cell -> Objects.equals(cell.level(), level))
                .count();
        if (part > 0) {
            lines.add(new Line(name, part));
        }
    }

    private static Staff staff(List<FiguresUnit> units, List<FiguresUnit> cells) {
        return new Staff(
                units.stream()
                        .filter(FiguresUnit::carriesBase)
                        .mapToInt(unit -> Objects.requireNonNull(unit.staff()))
                        .sum(),
                cells.stream()
                        .filter(cell -> cell.base() != null)
                        .mapToInt(FiguresUnit::members)
                        .sum(),
                cells.stream()
                        .filter(cell -> cell.base() == null)
                        .map(FiguresUnit::name)
                        .toList());
    }

    private static String secretary(FiguresUnit cell) {
        return cell.secretary() == null ? "VACANT" : cell.secretary().isEmpty() ? "OTHER" : cell.secretary();
    }

    private static List<Line> byFrequency(List<FiguresUnit> cells, Function<FiguresUnit, String> name) {
        Map<String, Long> counts =
                cells.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue().intValue()))
                .sorted(Comparator.comparingInt(Line::part).reversed())
                .toList();
    }

    private static List<Founding> foundings(List<FiguresUnit> cells) {
        Map<Integer, Integer> decades = new TreeMap<>();
        cells.stream()
                .map(FiguresUnit::founded)
                .filter(Objects::nonNull)
                .forEach(year -> decades.merge(year / DECADE * DECADE, 1, Integer::sum));
        List<Founding> lines = new ArrayList<>();
        int upToHere = 0;
        for (var decade : decades.entrySet()) {
            upToHere += decade.getValue();
            lines.add(new Founding(decade.getKey(), decade.getValue(), upToHere));
        }
        if (upToHere < cells.size()) {
            lines.add(new Founding(null, cells.size() - upToHere, cells.size()));
        }
        return lines;
    }
}
