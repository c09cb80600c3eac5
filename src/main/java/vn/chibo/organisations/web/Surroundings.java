package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands around a unit on a day: its superior, none for the highest; its bodies, who answers for what, and which units it came from or went into. */
public record Surroundings(
        @Nullable Superior superior,
        List<DerivedBody> derived,
        List<BodyPage.Body> bodies,
        List<Charge> charges,
        List<Charge.Follower> followers,
        Papers papers,
        List<FormationLine> formation,
        List<Kin> before,
        List<Kin> after) {

    /**
     * The direct superior, which leads in all matters, and who does so day by day.
     *
     * @param standing the standing committee (ban thường vụ); empty where it has none
     * @param daily secretary and deputies (thường trực)
     */
    public record Superior(String name, List<String> standing, List<String> daily) {}

    /** A unit that went before or came after, by the name it then had. */
    public record Kin(UUID id, String name, LocalDate since) {}
}
