package vn.chibo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequirementsTests {

    @Test
    void theListHoldsEveryRequirementOnceAndInOrder() throws IOException {
        var ids = Files.readAllLines(Path.of("docs/requirements.md")).stream()
                .filter(line -> line.matches("\\| S\\d+ \\|.*"))
                .map(line -> line.split("\\|")[1].strip())
                .toList();
        assertThat(ids)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 219)
                        .mapToObj(number -> "S" + number)
                        .toList());
    }

    @Test
    void noTestClaimsMoreThanThreeOrAnUnknownOne() {
        var marked = new ClassFileImporter()
                .importPackages("vn.chibo").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Requirement.class))
                        .toList();
        assertThat(marked).isNotEmpty();
        assertThat(marked).allSatisfy(method -> {
            var ids = method.getAnnotationOfType(Requirement.class).value();
            assertThat(ids).hasSizeBetween(1, 3).allMatch(id -> id.matches("S([1-9]\\d?|1\\d\\d|20\\d|21\\d)"));
        });
    }
}
