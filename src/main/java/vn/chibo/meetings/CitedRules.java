package vn.chibo.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Citation;
import vn.chibo.rulebook.Citations;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** What the conclusions of a meeting rest on. */
@ReadModel
public class CitedRules {
    private final JdbcClient jdbc;
    private final Citations citations;

    CitedRules(JdbcClient jdbc, Citations citations) {
        this.jdbc = jdbc;
        this.citations = citations;
    }

    public Map<UUID, List<Citation>> of(Actor actor, MeetingId meeting) {
        List<UUID> conclusions = jdbc.sql("select id from meetings.conclusion where meeting_id = ? and not removed")
                .param(meeting.value())
                .query(UUID.class)
                .list();
        return citations.of(CiteRules.KIND, conclusions);
    }
}
