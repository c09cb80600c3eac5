package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.PostKind;

/** The words of papers, which are in Vietnamese whatever language one reads. */
@Component
class Paper {
    private static final Locale OFFICIAL = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    Paper(MessageSource messages) {
        this.messages = messages;
    }

    String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    String theory(String code) {
        return code.isEmpty() ? words("cadres.not-recorded") : words("members.code." + code);
    }

    String post(String kind, String at, boolean cell) {
        String post = kind.equals("HEAD")
                ? words("cadres.head")
                : words("organisations.postkind." + PostKind.valueOf(kind).word(cell && at.isEmpty()));
        return at.isEmpty() ? post : post + " " + at;
    }
}
