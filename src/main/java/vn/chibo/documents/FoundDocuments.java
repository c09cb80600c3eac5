package vn.chibo.documents;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Finder;
import vn.chibo.ui.Found;

/** Issued documents by number ("12", "so 12", "12-NQ/CB") or by the words of their subject; each leads to its file. */
@ReadModel
class FoundDocuments {
    private static final Pattern NUMBER = Pattern.compile("(?:so\\s*)?(\\d{1,6})(?:[-/].*)?");
    private static final int NONE = -1;

    private final JdbcClient jdbc;

    FoundDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Found> of(Actor actor, String words) {
        if (actor.unit() == null || !actor.can(Permission.READ_UNIT)) {
            return List.of();
        }
        return jdbc.sql("""
                select d.id, d.subject, f.format, f.name
                from documents.document d
                join lateral (select x.format, x.name from documents.file x where x.document_id = d.id
                              order by x.format = 'PDF' desc, x.stored_at desc limit 1) f on true
                where d.state = 'ISSUED'
                  and (d.number = :number or shared.fold(d.subject) like shared.fold(:pattern))
                order by d.number = :number desc, d.signed_on desc, d.id limit :most
                """)
                .param("number", number(words))
                .param("pattern", Finder.pattern(words))
                .param("most", Finder.MOST)
                .query((row, number) -> new Found(
                        row.getString("subject"),
                        row.getString("name"),
                        "/documents/" + row.getObject("id", UUID.class) + "/"
                                + FileFormat.valueOf(row.getString("format")).ending()))
                .list();
    }

    private static int number(String words) {
        Matcher number = NUMBER.matcher(Finder.folded(words));
        return number.matches() ? Integer.parseInt(number.group(1)) : NONE;
    }
}
