package vn.chibo.ui;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Messages in which a word follows a count: {@code {0} {0,choice,0#days|1#day|2#days}}. The count may come as a number or
 * as it is written already ("1", "1.250"), which Java's own format refuses; of what is written only "1" is one.
 */
final class CountedMessages extends ReloadableResourceBundleMessageSource {

    @Override
    protected MessageFormat createMessageFormat(String message, Locale locale) {
        MessageFormat format = super.createMessageFormat(message, locale);
        Format[] parts = format.getFormats();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof ChoiceFormat choice) {
                format.setFormat(i, new Counted(choice));
            }
        }
        return format;
    }

    private static final class Counted extends Format {
        private static final long serialVersionUID = 1;
        private static final int MANY = 2;

        private final ChoiceFormat choice;

        Counted(ChoiceFormat choice) {
            this.choice = choice;
        }

        @Override
        public StringBuffer format(Object count, StringBuffer to, FieldPosition position) {
            Number number = count instanceof Number known ? known : "1".equals(count) ? 1 : MANY;
            return choice.format(number, to, position);
        }

        @Override
        public Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("messages are only written");
        }
    }
}
