package vn.chibo.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** The register of a cell's documents, for the tests. */
@ReadModel
public class IssuedDocuments {
    private final JdbcClient jdbc;

    IssuedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> of(Actor actor, UnitId unit) {
        return jdbc.sql("select type || ' ' || number from documents.document where unit_id = ? order by type, number")
                .param(unit.value())
                .query(String.class)
                .list();
    }
}
