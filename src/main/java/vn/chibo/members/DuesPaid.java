package vn.chibo.members;

import java.time.YearMonth;
import java.util.Optional;
import vn.chibo.shared.Actor;

/** Up to which month a comrade has paid dues, told by the module that keeps them; an introduction says it. */
public interface DuesPaid {
    /**
     * Empty where nobody keeps them.
     *
     * @param program asks as the program itself: who sends a comrade need not see a single payment
     */
    Optional<YearMonth> until(Actor program, MemberId member);
}
