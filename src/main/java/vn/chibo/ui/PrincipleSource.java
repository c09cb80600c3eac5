package vn.chibo.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.chibo.shared.Actor;

/** Gives pages the principles that concern what is done there; implemented by the rulebook. */
public interface PrincipleSource {
    List<Principle> principles(Actor actor, String topic, LocalDate day, Locale locale);
}
