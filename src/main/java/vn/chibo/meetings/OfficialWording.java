package vn.chibo.meetings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The fixed Vietnamese wording of an official document, from a properties file beside it. */
public final class OfficialWording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Properties texts = new Properties();

    public OfficialWording(String resource) {
        try (InputStream file = Objects.requireNonNull(OfficialWording.class.getResourceAsStream(resource), resource)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The sentence with its arguments; dates are written 31/12/2026, clock times "14 giờ 05". */
    public String say(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments).map(this::written).toArray();
        return new MessageFormat(Objects.requireNonNull(texts.getProperty(key), key), VIETNAMESE).format(written);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    private Object written(Object argument) {
        return switch (argument) {
            case LocalDate day -> DAY.format(day);
            case OffsetDateTime moment ->
                say("clock", String.format("%02d", moment.getHour()), String.format("%02d", moment.getMinute()));
            case Number number -> number.toString();
            default -> argument;
        };
    }

    /** A share in per cent with one decimal and a comma, "88,2". */
    public static String percent(int part, int whole) {
        return whole == 0 ? "0" : String.format(VIETNAMESE, "%.1f", 100.0 * part / whole);
    }
}
