package vn.chibo.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chibo.launch.TestOwner;

/**
 * Every id that belongs to a unit, by table: rows that name the unit, and rows that hang on such a row by a foreign key,
 * read from the database's own catalogue. A new table is found without being named here.
 */
public final class IdsOfAUnit {
    private static final String KEPT = """
            n.nspname not in ('pg_catalog', 'information_schema', 'public', 'audit')
            and c.relkind = 'r' and c.relpersistence = 'p'
            and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id'
                                                       and a.atttypid = 'uuid'::regtype)
            """;

    private final JdbcTemplate owner = new JdbcTemplate(TestOwner.dataSource());
    private final Map<String, List<UUID>> ids = new TreeMap<>();

    private IdsOfAUnit() {}

    public static Map<String, List<UUID>> of(UUID unit, Map<String, UUID> besides) {
        var found = new IdsOfAUnit();
        found.ids.put("organisations.unit", List.of(unit));
        besides.forEach((table, id) -> found.ids.put(table, List.of(id)));
        found.byUnit(unit);
        while (found.byKey()) {
            // once more, for what hangs on what was found
        }
        return found.ids;
    }

    private void byUnit(UUID unit) {
        owner.queryForList("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id')
                          and\s""" + KEPT, String.class).forEach(table -> keep(table, "unit_id", List.of(unit)));
    }

    private boolean byKey() {
        var before = List.copyOf(ids.keySet());
        owner.queryForList("""
                        select n.nspname || '.' || c.relname as child, k.attname as key,
                               pn.nspname || '.' || p.relname as parent
                        from pg_constraint f
                        join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                        join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
                        join pg_attribute k on k.attrelid = c.oid and k.attnum = f.conkey[1]
                        where f.contype = 'f' and cardinality(f.conkey) = 1
                          and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id')
                          and\s""" + KEPT + " order by 1, 2").forEach(key -> {
            List<UUID> parents = ids.get((String) key.get("parent"));
            String child = (String) key.get("child");
            if (parents != null && !ids.containsKey(child)) {
                keep(child, (String) key.get("key"), parents);
            }
        });
        return ids.size() > before.size();
    }

    private void keep(String table, String column, List<UUID> parents) {
        List<UUID> found = owner.queryForList(
                "select id from " + table + " where " + column + " = any (?) order by id", UUID.class, (Object)
                        parents.toArray(UUID[]::new));
        if (!found.isEmpty()) {
            ids.putIfAbsent(table, new ArrayList<>(found));
        }
    }
}
