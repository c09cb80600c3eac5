package vn.chibo.launch;

import java.util.Locale;

/** What the program was asked to do; also the Spring profile and the name of the default data folder. */
enum Mode {
    DEMO,
    RUN,
    DOCTOR,
    ADMIN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
