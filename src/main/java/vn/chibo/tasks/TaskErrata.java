package vn.chibo.tasks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** What was corrected in the words a task came from: the task keeps its title, the corrections stand beside it. */
@ReadModel
public class TaskErrata {
    private final JdbcClient jdbc;
    private final ObjectProvider<ErratumSource> sources;

    TaskErrata(JdbcClient jdbc, ObjectProvider<ErratumSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    public List<Erratum> of(Actor actor, TaskId task) {
        return jdbc
                .sql("select source_kind, source_id from tasks.task where id = ? and source_id is not null")
                .param(task.value())
                .query((row, number) -> Map.entry(
                        SourceKind.valueOf(row.getString("source_kind")), row.getObject("source_id", UUID.class)))
                .list()
                .stream()
                .flatMap(source -> sources.orderedStream()
                        .flatMap(one -> one.errata(actor, source.getKey(), source.getValue()).stream()))
                .toList();
    }
}
