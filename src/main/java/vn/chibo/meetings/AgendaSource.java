package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/**
 * Something that wants to be on the next programme. Lower modules are asked here; upper ones implement this interface.
 * Called inside the drafting transaction and the actor's scope.
 */
public interface AgendaSource {
    /**
     * @param period the month the session stands for
     * @param day the day it is held
     */
    List<ProposedItem> proposals(Actor actor, UnitId cell, YearMonth period, LocalDate day);
}
