package vn.chibo.rulebook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/**
 * What rests on which version of a rule. The module above that owns the subject asks for the permission, names the kind
 * of its subjects ({@code CONCLUSION}) and tells the audit.
 */
@Component
public class Citations {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final OrganisationPaths paths;
    private final Clock clock;

    Citations(JdbcClient jdbc, Rulebook rulebook, OrganisationPaths paths, Clock clock) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.paths = paths;
        this.clock = clock;
    }

    /** By subject, in the order in which they were cited. */
    public Map<UUID, List<Citation>> of(String kind, Collection<UUID> subjects) {
        return jdbc
                .sql("""
                select subject_id, rule_id from rulebook.citation
                where subject_kind = ? and subject_id = any (?) and not withdrawn order by cited_at, id
                """)
                .param(kind)
                .param(subjects.toArray(UUID[]::new))
                .query((row, number) -> new Citation(
                        row.getObject("subject_id", UUID.class),
                        rulebook.version(row.getObject("rule_id", UUID.class)).orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Citation::subject));
    }

    /** The subject cites these versions and no others; nothing is deleted. Whether that changed anything. */
    public boolean keep(UnitId unit, String kind, UUID subject, Set<UUID> rules) {
        rules.forEach(rule -> rulebook.version(rule).orElseThrow(NotFound::new));
        UUID[] wanted = rules.toArray(UUID[]::new);
        int withdrawn = jdbc.sql("""
                update rulebook.citation set withdrawn = true
                where subject_kind = ? and subject_id = ? and not withdrawn and rule_id <> all (?)
                """).param(kind).param(subject).param(wanted).update();
        int cited = jdbc.sql("""
                insert into rulebook.citation (subject_kind, subject_id, rule_id, unit_id, unit_path, cited_at)
                select ?, ?, r, ?, ?, ? from unnest(?::uuid[]) r
                on conflict on constraint citation_once do update set withdrawn = false, cited_at = excluded.cited_at
                where rulebook.citation.withdrawn
                """)
                .param(kind)
                .param(subject)
                .param(unit.value())
                .param(paths.path(unit).orElseThrow(NotFound::new))
                .param(OffsetDateTime.now(clock))
                .param(wanted)
                .update();
        return withdrawn + cited > 0;
    }
}
