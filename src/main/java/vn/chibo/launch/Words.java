package vn.chibo.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the terminal says: Vietnamese first, English on the next line, in UTF-8 whatever the terminal's locale. */
final class Words {
    static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    static String both(String key, Object... arguments) {
        return in(Locale.ROOT, key, arguments) + System.lineSeparator() + in(Locale.ENGLISH, key, arguments);
    }

    /** Both languages on one line, for labels. */
    static String pair(String key, Object... arguments) {
        return in(Locale.ROOT, key, arguments) + " / " + in(Locale.ENGLISH, key, arguments);
    }

    private static String in(Locale locale, String key, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("messages.launch", locale, AS_ASKED).getString(key);
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]); // a port is not 8.080
        }
        return new MessageFormat(pattern, locale).format(plain);
    }
}
