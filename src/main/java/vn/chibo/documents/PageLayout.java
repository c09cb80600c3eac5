package vn.chibo.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The measures of an official document as data: margins, sizes, indents, spacing. Neither writer knows a measure of
 * its own. The shipped one is 05-HD/VPTW ({@code documents/layout-05-HD.properties}); the rulebook may supply another
 * with the same keys.
 */
public record PageLayout(String source, Paper paper, Heading heading, Text text, Size size) {

    /** Sheet and margins; {@code mirrored} swaps left and right on the back of a sheet printed on both sides. */
    public record Paper(
            double widthMm,
            double heightMm,
            double topMm,
            double bottomMm,
            double leftMm,
            double rightMm,
            double pageNumberMm,
            boolean mirrored) {
        public double textMm() {
            return widthMm - leftMm - rightMm;
        }
    }

    /** The two columns of the letterhead. */
    public record Heading(double leftMm, double rightMm) {}

    /** Family, first-line indent, exact line spacing, gap between paragraphs, room for the signature. */
    public record Text(String family, double indentMm, double linePt, double gapPt, double signatureGapMm) {}

    /** Type sizes in points. */
    public record Size(
            double party,
            double upperBody,
            double issuer,
            double number,
            double placeDate,
            double title,
            double subject,
            double letterSubject,
            double body,
            double table,
            double authority,
            double position,
            double name,
            double recipientsLabel,
            double recipients,
            double pageNumber) {}

    /** The layout of 05-HD/VPTW that the program ships. */
    public static PageLayout shipped() {
        return Shipped.LAYOUT;
    }

    /** Reads a layout from dotted keys such as {@code paper.topMm}; a missing or odd value is an error of the data. */
    public static PageLayout of(Map<String, String> values) {
        return read(PageLayout.class, "", values);
    }

    /** The same keys back, for the rulebook's page and for style sheets. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        write(this, "", values);
        return values;
    }

    private static <R extends Record> R read(Class<R> type, String prefix, Map<String, String> values) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] arguments = Arrays.stream(parts)
                .map(part -> value(part.getType(), prefix + part.getName(), values))
                .toArray();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(Class<?> type, String key, Map<String, String> values) {
        if (type.isRecord()) {
            return read(type.asSubclass(Record.class), key + ".", values);
        }
        String text =
                Objects.requireNonNull(values.get(key), "layout lacks " + key).strip();
        if (type == double.class) {
            return Double.parseDouble(text);
        }
        return type == boolean.class ? (Object) Boolean.parseBoolean(text) : text;
    }

    private static void write(Record record, String prefix, Map<String, String> values) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            try {
                Object value = part.getAccessor().invoke(record);
                if (value instanceof Record inner) {
                    write(inner, prefix + part.getName() + ".", values);
                } else {
                    values.put(prefix + part.getName(), String.valueOf(value));
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final class Shipped {
        static final PageLayout LAYOUT = of(load("/documents/layout-05-HD.properties"));
    }

    static Map<String, String> load(String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PageLayout.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
