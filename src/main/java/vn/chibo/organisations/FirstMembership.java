package vn.chibo.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Writes the first secretary into the cell's register; {@code members}, which stands above, does it. */
public interface FirstMembership {
    void enrol(Actor program, UnitId cell, PersonId person, LocalDate joinedOn, @Nullable LocalDate officialOn);
}
