package vn.chibo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UseCase;

/** What the plan asks of every class. A rule that meets nothing fails, so that none is written for an empty name. */
class ConventionTests {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.chibo");

    /** Before there is a clock, and where the database's own clock is the measure. */
    private static final Set<String> MEASURES_REAL_TIME =
            Set.of("vn.chibo.launch.PostgresServer", "vn.chibo.launch.FirstLoad", "vn.chibo.access.ScopeSigner");

    @Test
    void useCasesAndReadModelsTakeTheActorFirst() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ReadModel.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(takeTheActorFirst()));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class));
    }

    @Test
    void timeComesFromTheClock() {
        check(classes()
                .that(DescribedPredicate.describe(
                        "need no real time", type -> !MEASURES_REAL_TIME.contains(topLevel(type))))
                .should(askNoSystemClock()));
    }

    @Test
    void namesSayWhatAClassDoes() {
        check(noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Mapper)"));
    }

    @Test
    void pagesStayInTheirModule() {
        check(classes().that().resideInAPackage("..web..").should(beUsedByTheirOwnModuleOnly()));
    }

    @Test
    void theRulesFindWhatBreaksThem() {
        JavaClasses wrong = new ClassFileImporter().importClasses(Wrong.class);
        assertThatThrownBy(() -> classes().should(askNoSystemClock()).check(wrong))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> methods().should(takeTheActorFirst()).check(wrong))
                .isInstanceOf(AssertionError.class);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(PROGRAM);
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static ArchCondition<JavaMethod> takeTheActorFirst() {
        return new ArchCondition<>("take the Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                if (parameters.isEmpty() || !parameters.getFirst().isEquivalentTo(Actor.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> askNoSystemClock() {
        return new ArchCondition<>("ask no system clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(ConventionTests::asksSystemClock)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    private static boolean asksSystemClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean bare = call.getName().equals("now")
                && owner.startsWith("java.time.")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return bare || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    private static ArchCondition<JavaClass> beUsedByTheirOwnModuleOnly() {
        return new ArchCondition<>("be used by their own module only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String module = type.getPackageName().replaceFirst("\\.web.*", "");
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !mayUsePages(use.getOriginClass(), module))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    /** The module's own pages, and its templates, which are compiled into the module's package. */
    private static boolean mayUsePages(JavaClass user, String module) {
        return user.getPackageName().startsWith(module + ".web")
                || user.getPackageName().equals(module) && topLevel(user).matches(".*[.]Jte[a-z0-9]+Generated");
    }

    static final class Wrong {
        public long time() {
            return System.currentTimeMillis();
        }
    }
}
