package vn.chibo.structure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** One module's words in both languages. */
record Bundle(String module, Properties vietnamese, Properties english) {

    static List<Bundle> all() {
        var files = Sources.under(Sources.MESSAGES, ".properties");
        return files.keySet().stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> name.replace(".properties", ""))
                .sorted(Comparator.naturalOrder())
                .map(name ->
                        new Bundle(name, read(files.get(file(name))), read(files.getOrDefault(file(name + "_en"), ""))))
                .toList();
    }

    Set<String> keys() {
        return new TreeSet<>(vietnamese.stringPropertyNames());
    }

    private static Path file(String name) {
        return Sources.MESSAGES.resolve(name + ".properties");
    }

    private static Properties read(String text) {
        try {
            var words = new Properties();
            words.load(new StringReader(text));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
