package vn.chibo.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;
import vn.chibo.people.PersonData;

/** Invents people, always the same ones: names are put together by lot from a fixed seed. */
final class InventedPeople {
    private static final int SEED = 2022;

    private final Random lot = new Random(SEED);
    private final Properties names = new Properties();

    InventedPeople() {
        try (var reader = new InputStreamReader(
                new ClassPathResource("demo/names.properties").getInputStream(), StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    PersonData somebody(String occupation, String staffClass, String schoolPost, LocalDate joinedOn) {
        boolean woman = lot.nextInt(10) < 7;
        String name = one("family") + " " + one((woman ? "female" : "male") + ".middle") + " "
                + one((woman ? "female" : "male") + ".given");
        return person(name, woman, occupation, staffClass, schoolPost, joinedOn);
    }

    PersonData person(
            String name, boolean woman, String occupation, String staffClass, String schoolPost, LocalDate joinedOn) {
        return new PersonData(
                name,
                "",
                woman ? "FEMALE" : "MALE",
                joinedOn.minusYears(24 + lot.nextInt(12)).minusDays(lot.nextInt(300)),
                names.getProperty("ethnicity"),
                names.getProperty("religion"),
                "",
                names.getProperty("home"),
                "",
                "12/12",
                names.getProperty(staffClass.equals("STAFF") ? "college" : "university"),
                schoolPost.isEmpty() ? "BASIC" : "INTERMEDIATE",
                "",
                occupation,
                staffClass,
                schoolPost,
                "",
                "");
    }

    /** A day by lot between two days, the first included. */
    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(lot.nextInt((int) (last.toEpochDay() - first.toEpochDay())));
    }

    String word(String key) {
        return names.getProperty(key);
    }

    private String one(String key) {
        String[] words = names.getProperty(key).split(" ");
        return words[lot.nextInt(words.length)];
    }
}
