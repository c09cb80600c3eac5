package vn.chibo.meetings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;

/** The rulebook's list of things, and where each stands for a session. */
@Component
class LogisticList {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;

    LogisticList(JdbcClient jdbc, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
    }

    List<Logistic> of(Preparation meeting) {
        return of(meeting.id(), rulebook.inForce("check.logistics", meeting.path(), meeting.rulesDay()));
    }

    List<Logistic> of(MeetingId meeting, Rule rule) {
        Map<String, LogisticState> states = jdbc
                .sql("select item, state from meetings.logistic where meeting_id = ?")
                .param(meeting.value())
                .query((row, number) ->
                        new Logistic(row.getString("item"), LogisticState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Logistic::thing, Logistic::state));
        return rule.words("items").stream()
                .map(thing -> new Logistic(thing, states.getOrDefault(thing, LogisticState.NEEDED)))
                .toList();
    }
}
