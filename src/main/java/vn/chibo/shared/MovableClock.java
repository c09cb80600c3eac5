package vn.chibo.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A running clock that stands a while ahead of or behind the real one; the demo moves it, nothing else does. */
public final class MovableClock extends Clock {
    private final Clock real;
    private volatile Duration ahead;

    public MovableClock(Clock real, Duration ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    /** From now on it is this moment, and time runs on from there. */
    public void moveTo(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
    }

    /** How far it stands from the real clock, to be put back with {@link #stand}. */
    public Duration ahead() {
        return ahead;
    }

    public void stand(Duration fromTheRealClock) {
        ahead = fromTheRealClock;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), ahead);
    }
}
