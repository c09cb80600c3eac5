package vn.chibo.meetings;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Programmes are official papers: always Vietnamese, whatever language the drafter reads the pages in. */
@Component
class Wording {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
