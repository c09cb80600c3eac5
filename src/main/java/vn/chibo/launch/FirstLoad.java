package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;

/** Loads the demo world once and writes down that it is complete. */
final class FirstLoad implements ApplicationRunner {
    private final ApplicationContext context;
    private final DataFolder folder;

    FirstLoad(ApplicationContext context, DataFolder folder) {
        this.context = context;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (Files.exists(folder.loaded())) {
            return;
        }
        context.getBeanProvider(FirstStart.class)
                .orderedStream()
                .flatMap(first -> first.load().stream())
                .forEach(Words.OUT::println);
        PrivateFile.write(folder.loaded(), Instant.now() + "\n");
    }
}
