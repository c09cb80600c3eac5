package vn.chibo.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the sample documents to a folder, to be looked at, and prints the time each takes when warm. */
final class Render {
    private static final int WARM = 60;

    private Render() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length == 0 ? "target/samples" : arguments[0]));
        Map<String, PartyDocument> documents =
                Map.of("resolution", Samples.resolution(), "minutes", Samples.minutes(), "letter", Samples.letter());
        for (var entry : documents.entrySet()) {
            try (OutputStream docx = Files.newOutputStream(folder.resolve(entry.getKey() + ".docx"));
                    OutputStream pdf = Files.newOutputStream(folder.resolve(entry.getKey() + ".pdf"))) {
                new DocxWriter().write(entry.getValue(), PageLayout.shipped(), docx);
                new PdfWriter().write(entry.getValue(), PageLayout.shipped(), pdf);
            }
        }
        time("docx", () -> new DocxWriter()
                .write(Samples.resolution(), PageLayout.shipped(), OutputStream.nullOutputStream()));
        time("pdf", () -> new PdfWriter()
                .write(Samples.resolution(), PageLayout.shipped(), OutputStream.nullOutputStream()));
    }

    private static void time(String what, Runnable work) {
        for (int round = 0; round < WARM; round++) {
            work.run();
        }
        long start = cpu();
        for (int round = 0; round < WARM; round++) {
            work.run();
        }
        System.out.printf("%s %.1f CPU ms%n", what, (cpu() - start) / 1e6 / WARM);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
