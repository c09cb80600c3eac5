package vn.chibo.tasks;

import java.time.YearMonth;
import java.util.Optional;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;

/** Tells the monthly card how a comrade took part in the month's meetings. The card works without any. */
public interface AttendanceSource {

    /** One line for the card, in the language of official papers; empty when the month had no meeting. */
    Optional<String> attendance(Actor actor, MemberId member, YearMonth month);
}
