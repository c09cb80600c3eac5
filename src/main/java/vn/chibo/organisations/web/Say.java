package vn.chibo.organisations.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.chibo.ui.Ui;

/** Words and formats in one language, on a page or in a file. */
interface Say {
    boolean has(String key);

    String t(String key, Object... arguments);

    String date(LocalDate day);

    String number(Number number);

    static Say on(Ui ui) {
        return new Say() {
            @Override
            public boolean has(String key) {
                return ui.has(key);
            }

            @Override
            public String t(String key, Object... arguments) {
                return ui.t(key, arguments);
            }

            @Override
            public String date(LocalDate day) {
                return ui.date(day);
            }

            @Override
            public String number(Number number) {
                return ui.number(number);
            }
        };
    }

    static Say in(MessageSource messages, Locale locale) {
        return new Say() {
            @Override
            public boolean has(String key) {
                return messages.getMessage(key, null, null, locale) != null;
            }

            @Override
            public String t(String key, Object... arguments) {
                return messages.getMessage(key, arguments, locale);
            }

            @Override
            public String date(LocalDate day) {
                return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
            }

            @Override
            public String number(Number number) {
                return NumberFormat.getInstance(locale).format(number);
            }
        };
    }
}
