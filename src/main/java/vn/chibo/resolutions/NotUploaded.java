package vn.chibo.resolutions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Resolutions of a cell that nobody has brought to the electronic handbook yet, the oldest first. */
@ReadModel
public class NotUploaded {
    private final JdbcClient jdbc;

    NotUploaded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ResolutionId> of(Actor actor, UnitId cell) {
        return jdbc.sql("""
                select id from resolutions.resolution where unit_id = ? and uploaded_on is null order by upload_due
                """)
                .param(cell.value())
                .query((row, number) -> new ResolutionId(row.getObject("id", UUID.class)))
                .list();
    }
}
