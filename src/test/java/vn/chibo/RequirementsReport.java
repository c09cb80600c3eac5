package vn.chibo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the requirements whose marked tests all ran green, and names the rest in {@code target/requirements.txt}. A
 * requirement with one failing or skipped mark is not proven.
 */
public class RequirementsReport implements TestExecutionListener {
    private static final Path LIST = Path.of("docs/requirements.md");
    private static final Pattern ROW = Pattern.compile("^\\| (S\\d+) \\| (.+?) \\| (.+?) \\|$");

    private final ConcurrentSkipListSet<String> green = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<String> red = new ConcurrentSkipListSet<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        (passed ? green : red).addAll(marks(test));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        red.addAll(marks(test));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            SortedMap<Integer, String> all = new TreeMap<>();
            for (String line : Files.readAllLines(LIST)) {
                var row = ROW.matcher(line);
                if (row.matches()) {
                    all.put(Integer.parseInt(row.group(1).substring(1)), row.group(2) + " (" + row.group(3) + ")");
                }
            }
            var proven = new TreeSet<>(green);
            proven.removeAll(red);
            proven.removeIf(id -> !all.containsKey(Integer.parseInt(id.substring(1))));
            List<String> rest = all.entrySet().stream()
                    .filter(row -> !proven.contains("S" + row.getKey()))
                    .map(row -> "S" + row.getKey() + "  " + row.getValue())
                    .toList();
            Files.createDirectories(Path.of("target"));
            Files.writeString(
                    Path.of("target/requirements-summary.txt"),
                    "Requirements proven: " + proven.size() + " of " + all.size() + "\n");
            Files.write(Path.of("target/requirements.txt"), rest);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> marks(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getJavaMethod().getAnnotation(Requirement.class))
                .map(mark -> List.of(mark.value()))
                .orElse(List.of());
    }
}
