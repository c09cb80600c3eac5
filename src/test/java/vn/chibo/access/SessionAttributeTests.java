package vn.chibo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.chibo.ChiboTest;

/** Sessions in the database: two requests may write one at once, and its use is noted without making each page wait. */
@ChiboTest
class SessionAttributeTests {
    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void theSameAttributeMayBeWrittenAtOnce() {
        assertThat(writtenAtOnce(sessions)).isEqualTo("second");
    }

    @Test
    void useIsNotedOnceAMinuteAndAChangeAtOnce() {
        assertThat(used(sessions, 59)).as("kept as of").isEqualTo(0);
        assertThat(used(sessions, 61)).isEqualTo(61);
        assertThat(renamed(sessions)).as("a new id, as after signing in").isTrue();
    }

    /** Seconds after its beginning at which a session used so many seconds after it counts as used. */
    private static <S extends Session> long used(SessionRepository<S> sessions, int seconds) {
        S fresh = sessions.createSession();
        sessions.save(fresh);
        Instant begun = sessions.findById(fresh.getId()).getLastAccessedTime();
        S later = sessions.findById(fresh.getId());
        later.setLastAccessedTime(begun.plusSeconds(seconds));
        sessions.save(later);
        Instant kept = sessions.findById(fresh.getId()).getLastAccessedTime();
        sessions.deleteById(fresh.getId());
        return Duration.between(begun, kept).toSeconds();
    }

    private static <S extends Session> boolean renamed(SessionRepository<S> sessions) {
        S fresh = sessions.createSession();
        sessions.save(fresh);
        S again = sessions.findById(fresh.getId());
        String id = again.changeSessionId();
        sessions.save(again);
        boolean found = sessions.findById(id) != null && sessions.findById(fresh.getId()) == null;
        sessions.deleteById(id);
        return found;
    }

    private static <S extends Session> String writtenAtOnce(SessionRepository<S> sessions) {
        S fresh = sessions.createSession();
        sessions.save(fresh);
        S first = sessions.findById(fresh.getId());
        S second = sessions.findById(fresh.getId());
        first.setAttribute("said", "first");
        second.setAttribute("said", "second");
        sessions.save(first);
        sessions.save(second);
        String said = sessions.findById(fresh.getId()).getAttribute("said");
        sessions.deleteById(fresh.getId());
        return said;
    }
}
