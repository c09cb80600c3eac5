package vn.chibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The arrows of docs/plan.md: a module sees what its package-info allows and nothing else. */
class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of(Chibo.class);

    @Test
    void everyModuleKeepsToItsArrows() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("shared", "ui", "access", "audit", "rulebook", "people", "organisations", "members");
        modules.verify();
    }

    @Test
    void theDiagramIsDrawn() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
        assertThat(java.nio.file.Path.of("target/modules/components.puml")).exists();
    }
}
