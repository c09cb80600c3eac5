package vn.chibo.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.chibo.ChiboTest;

/** Two requests of one session that both say something for the next page: neither fails, the later one holds. */
@ChiboTest
class SessionAttributeTests {
    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void theSameAttributeMayBeWrittenAtOnce() {
        assertThat(writtenAtOnce(sessions)).isEqualTo("second");
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
