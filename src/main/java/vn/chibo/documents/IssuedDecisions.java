package vn.chibo.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** The newest decisions issued in sight, for naming one as the paper something rests on. */
@ReadModel
public class IssuedDecisions {
    private static final int NEWEST = 50;

    private final JdbcClient jdbc;

    IssuedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id, number and subject; the first choice is none. */
    public Map<String, String> choices(Actor actor) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "–");
        jdbc.sql("""
                select id, number, subject from documents.document where type = 'DECISION' and state = 'ISSUED'
                order by signed_on desc limit ?
                """)
                .param(NEWEST)
                .query((row, number) ->
                        choices.put(row.getString("id"), row.getString("number") + " · " + row.getString("subject")))
                .list();
        return choices;
    }
}
