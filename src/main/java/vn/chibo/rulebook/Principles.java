package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Principle;
import vn.chibo.ui.PrincipleSource;

/** The book's principles, for the pages of the work they are about. */
@Component
class Principles implements PrincipleSource {
    private final Rulebook rulebook;

    Principles(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public List<Principle> principles(Actor actor, String topic, LocalDate day, Locale locale) {
        return rulebook.principles(topic, actor.path(), day).stream()
                .map(rule -> new Principle(rule.code(), rule.plain(locale), rule.basis(), rule.from(), rule.verified()))
                .toList();
    }
}
