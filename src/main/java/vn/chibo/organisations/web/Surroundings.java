package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What stands around a unit on a day: its bodies, who answers for what, and which units it came from or went into. */
public record Surroundings(
        List<DerivedBody> derived,
        List<BodyPage.Body> bodies,
        List<Charge> charges,
        List<Charge.Follower> followers,
        Papers papers,
        List<FormationLine> formation,
        List<Kin> before,
        List<Kin> after) {

    /** A unit that went before or came after, by the name it then had. */
    public record Kin(UUID id, String name, LocalDate since) {}
}
