package vn.chibo.organisations;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.access.TheProgram;
import vn.chibo.launch.AdminRefused;
import vn.chibo.launch.Greeting;
import vn.chibo.shared.RuleViolation;

/** What {@code ./chibo admin} says: who administers, or the one-time link for one of them or for a new one. */
@Component
@Profile("admin")
class AdministratorLink implements Greeting {
    private final RescueAdministrator rescue;
    private final String address;
    private final String account;
    private final String name;

    AdministratorLink(
            RescueAdministrator rescue,
            @Value("${chibo.address:}") String address,
            @Value("${chibo.admin.account:}") String account,
            @Value("${chibo.admin.name:}") String name) {
        this.rescue = rescue;
        this.address = address;
        this.account = account;
        this.name = name;
    }

    @Override
    public List<String> lines() {
        try {
            return account.isBlank() ? administrators() : link();
        } catch (RuleViolation refused) {
            throw new AdminRefused(both(refused.key(), refused.arguments()));
        }
    }

    private List<String> link() {
        boolean fresh = !name.isBlank();
        String token = fresh
                ? rescue.appoint(TheProgram.itself(), name, account)
                : rescue.reopen(TheProgram.itself(), account);
        List<String> lines =
                both(fresh ? "organisations.rescue.appointed" : "organisations.rescue.reopened", account, name);
        lines.add(address + "/password?link=" + token);
        return lines;
    }

    private List<String> administrators() {
        List<String> lines = new ArrayList<>();
        var found = rescue.administrators(TheProgram.itself());
        found.forEach(one -> lines.add(one.username() + " · " + one.name() + " · " + one.unit()));
        lines.addAll(both(found.isEmpty() ? "organisations.rescue.none" : "organisations.rescue.how"));
        return lines;
    }

    private static List<String> both(String key, Object... arguments) {
        return new ArrayList<>(List.of(words(Locale.ROOT, key, arguments), words(Locale.ENGLISH, key, arguments)));
    }

    /** Sentences of other modules, such as a user name that is taken, stand in their own bundles. */
    private static String words(Locale locale, String key, Object... arguments) {
        String bundle = "messages." + key.substring(0, key.indexOf('.'));
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String pattern = ResourceBundle.getBundle(bundle, locale, control).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
