package vn.chibo.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands from one day to another.
 *
 * @param until first day it no longer holds; null while open
 */
public record StandingPeriod(
        Standing standing, LocalDate from, @Nullable LocalDate until) {

    /** The periods that a register's dates tell: probation, then official or what is named, then gone. */
    public static List<StandingPeriod> of(MemberData data) {
        List<StandingPeriod> periods = new ArrayList<>();
        LocalDate official = data.officialOn();
        if (official == null || official.isAfter(data.joinedOn())) {
            periods.add(new StandingPeriod(
                    Standing.PROBATIONARY, data.joinedOn(), official == null ? data.leftOn() : official));
        }
        if (official != null && (data.leftOn() == null || data.leftOn().isAfter(official))) {
            boolean named = data.standing() != null && data.standing().inCell();
            Standing now = named && data.standing() != Standing.PROBATIONARY ? data.standing() : Standing.OFFICIAL;
            periods.add(new StandingPeriod(now, official, data.leftOn()));
        }
        if (data.leftOn() != null) {
            boolean named = data.standing() != null && !data.standing().inCell();
            periods.add(new StandingPeriod(named ? data.standing() : Standing.TRANSFERRED, data.leftOn(), null));
        }
        return periods;
    }

    /**
     * The periods on record under corrected dates: an exemption or suspension keeps its own days, probation ends on the
     * day of recognition, everything ends on the day of leaving.
     */
    public static List<StandingPeriod> corrected(List<StandingPeriod> recorded, MemberData data) {
        List<StandingPeriod> periods = new ArrayList<>();
        for (StandingPeriod wanted : of(data)) {
            if (wanted.standing() == Standing.OFFICIAL) {
                periods.addAll(aroundSpecial(wanted, recorded));
            } else {
                periods.add(wanted);
            }
        }
        return periods;
    }

    private static List<StandingPeriod> aroundSpecial(StandingPeriod official, List<StandingPeriod> recorded) {
        List<StandingPeriod> pieces = new ArrayList<>();
        LocalDate from = official.from();
        for (StandingPeriod special : recorded) {
            boolean kept = special.standing() == Standing.EXEMPT || special.standing() == Standing.SUSPENDED;
            if (!kept || special.from().isBefore(from) || !before(special.from(), official.until())) {
                continue;
            }
            if (special.from().isAfter(from)) {
                pieces.add(new StandingPeriod(Standing.OFFICIAL, from, special.from()));
            }
            LocalDate until = special.until() == null || !before(special.until(), official.until())
                    ? official.until()
                    : special.until();
            pieces.add(new StandingPeriod(special.standing(), special.from(), until));
            if (until == null || until.equals(official.until())) {
                return pieces;
            }
            from = until;
        }
        pieces.add(new StandingPeriod(Standing.OFFICIAL, from, official.until()));
        return pieces;
    }

    private static boolean before(LocalDate day, @Nullable LocalDate end) {
        return end == null || day.isBefore(end);
    }
}
