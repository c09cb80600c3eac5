package vn.chibo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.GenericApplicationContext;

class FirstLoadTests {
    @TempDir
    Path path;

    @Test
    void loadsOnceAndOnlyOnceAllIsLoaded() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        FirstStart second = () -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("killed");
            }
            return List.of();
        };
        try (DataFolder folder = DataFolder.open(path, "demo");
                GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean(FirstStart.class, () -> second);
            context.registerBean(Database.class, TestDatabase::database);
            context.refresh();
            FirstLoad load = new FirstLoad(context, folder);
            assertThatThrownBy(() -> load.run(new DefaultApplicationArguments()))
                    .hasMessage("killed");
            assertThat(folder.loaded()).doesNotExist();
            load.run(new DefaultApplicationArguments());
            load.run(new DefaultApplicationArguments());
            assertThat(folder.loaded()).exists();
            assertThat(calls).hasValue(2);
        }
    }
}
