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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.chibo.shared.DomainEvent;

/** The audit page tells each event in words: {@code <module>.event.<Name>}, in both languages. */
class EventWordsTests {

    @Test
    void everyEventIsToldInBothLanguages() throws IOException {
        List<JavaClass> events = events();
        assertThat(events).extracting(JavaClass::getSimpleName).contains("PostOpened", "AccountCreated");
        Properties vietnamese = words(name -> !name.endsWith("_en.properties"));
        Properties english = words(name -> name.endsWith("_en.properties"));
        for (JavaClass event : events) {
            String module = event.getPackageName().replaceFirst("^vn\\.chibo\\.", "");
            String key = module + ".event." + event.getSimpleName();
            assertThat(vietnamese.getProperty(key, "")).as(key).isNotBlank();
            assertThat(english.getProperty(key, "")).as(key + " in English").isNotBlank();
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

    private static Properties words(Predicate<String> wanted) throws IOException {
        Properties words = new Properties();
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            if (wanted.test(String.valueOf(bundle.getFilename()))) {
                words.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
            }
        }
        return words;
    }
}
