package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chibo.members.imports.Texts;
import vn.chibo.organisations.Finding;

/** Words of official papers: always Vietnamese, whatever language the screen speaks; days as they are written there. */
@Component
class OfficialWords {
    private static final Locale OFFICIAL = Locale.of("vi");

    private final MessageSource messages;

    OfficialWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate day ? Texts.day(day) : argument)
                .toArray();
        return messages.getMessage(key, written, OFFICIAL);
    }

    String say(Finding finding) {
        return say(finding.key(), finding.arguments().toArray());
    }
}
