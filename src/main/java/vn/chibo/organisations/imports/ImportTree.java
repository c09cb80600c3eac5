package vn.chibo.organisations.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.organisations.TreeFileDropped;
import vn.chibo.organisations.TreeFileId;
import vn.chibo.organisations.TreeFileUploaded;
import vn.chibo.organisations.TreeFileWritten;
import vn.chibo.organisations.imports.TriedLine.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Takes a file of units and posts, shows what it would do, and does it: all of it, or the sound rows alone. */
@UseCase
public class ImportTree {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final TreeSheets sheets;
    private final TryLines lines;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImportTree(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            TreeSheets sheets,
            TryLines lines,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.sheets = sheets;
        this.lines = lines;
        this.clock = clock;
        this.events = events;
    }

    /** @param top what rows without a superior hang under; nothing above it can be touched */
    public TreeFileId upload(Actor actor, UnitId top, String fileName, byte[] content) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, top);
        int rows = sheets.read(content).size();
        String name = fileName.strip();
        UUID file = jdbc.sql("""
                insert into organisations.tree_file (unit_id, unit_path, file_name, content, uploaded_by, uploaded_at)
                values (:unit, :path, :name, :content, :person, :now) returning id
                """)
                .param("unit", top.value())
                .param("path", paths.path(top).orElseThrow(NotFound::new))
                .param("name", name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .param("content", content)
                .param("person", actor.requiredPerson())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new TreeFileUploaded(top, file, rows));
        return new TreeFileId(file);
    }

    /** What would happen now; carried out and taken back. */
    public Checked check(Actor actor, TreeFileId id) {
        Waiting file = waiting(actor, id);
        jdbc.sql("savepoint tree_check").update();
        List<TriedLine> tried = lines.run(actor, file.unit(), sheets.read(file.content()));
        jdbc.sql("rollback to savepoint tree_check").update();
        return new Checked(id, file.unit(), file.fileName(), tried);
    }

    /** @param soundOnly leaves faulty rows out; without it one fault keeps everything back */
    public void write(Actor actor, TreeFileId id, boolean soundOnly) {
        Waiting file = waiting(actor, id);
        List<TriedLine> tried = lines.run(actor, file.unit(), sheets.read(file.content()));
        int faulty = count(tried, Outcome.FAULTY);
        if (faulty > 0 && !soundOnly) {
            throw new RuleViolation("organisations.tree-file.faulty", faulty);
        }
        finish(id, "WRITTEN");
        events.publishEvent(new TreeFileWritten(file.unit(), id.value(), count(tried, Outcome.NEW), faulty));
    }

    public void drop(Actor actor, TreeFileId id) {
        Waiting file = waiting(actor, id);
        finish(id, "DROPPED");
        events.publishEvent(new TreeFileDropped(file.unit(), id.value()));
    }

    private record Waiting(UUID unitId, String fileName, byte[] content) {
        UnitId unit() {
            return new UnitId(unitId);
        }
    }

    public record Checked(TreeFileId id, UnitId unit, String fileName, List<TriedLine> lines) {
        public int count(Outcome outcome) {
            return ImportTree.count(lines, outcome);
        }
    }

    private Waiting waiting(Actor actor, TreeFileId id) {
        Waiting file =
                jdbc.sql("""
                select unit_id, file_name, content from organisations.tree_file where id = ? and state = 'CHECKED' for update
                """).param(id.value()).query(Waiting.class).optional().orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_ORGANISATIONS, file.unit());
        return file;
    }

    private void finish(TreeFileId id, String state) {
        jdbc.sql("update organisations.tree_file set state = ?, content = null where id = ?")
                .param(state)
                .param(id.value())
                .update();
    }

    private static int count(List<TriedLine> tried, Outcome outcome) {
        return (int) tried.stream().filter(line -> line.outcome() == outcome).count();
    }
}
