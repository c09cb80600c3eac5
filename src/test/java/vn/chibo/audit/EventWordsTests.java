package vn.chibo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.chibo.shared.DomainEvent;

/** The audit page tells each event in words: {@code <module>.event.<Name>} in both bundles of the event's module. */
class EventWordsTests {

    @Test
    void everyEventIsToldInBothLanguages() throws IOException {
        List<JavaClass> events = events();
        assertThat(events).extracting(JavaClass::getSimpleName).contains("PostOpened", "AccountCreated");
        for (JavaClass event : events) {
            String module = event.getPackageName().replaceFirst("^vn\\.chibo\\.", "");
            String key = module + ".event." + event.getSimpleName();
            for (String bundle : List.of(module + ".properties", module + "_en.properties")) {
                assertThat(words(bundle).getProperty(key, ""))
                        .as("add %s to messages/%s", key, bundle)
                        .isNotBlank();
            }
        }
    }

    /** Those that are about to happen say so by overriding {@code happened} and are never written. */
    private static List<JavaClass> events() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.chibo").stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                        .filter(type -> type.tryGetMethod("happened").isEmpty())
                        .toList();
    }

    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        try (var file = DomainEvent.class.getResourceAsStream("/messages/" + bundle)) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        }
        return words;
    }
}
