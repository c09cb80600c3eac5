package vn.chibo.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.Proceedings.Mention;
import vn.chibo.meetings.Proceedings.Present;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.rulebook.Citation;
import vn.chibo.ui.Page;

/**
 * The minutes as members read them on screen and on paper.
 *
 * @param citations what each conclusion rests on
 * @param erratum the form of a correction that was refused; null otherwise
 */
public record MinutesPage(
        Proceedings notes, ReadProceedings.Rights rights, Map<UUID, List<Citation>> citations, LiveTyped erratum)
        implements Page {
    @Override
    public String template() {
        return "meetings/minutes";
    }

    @Override
    public HttpStatus status() {
        return erratum.errors().status();
    }

    public boolean sealed() {
        return notes.head().closedAt() != null;
    }

    public boolean mayCorrect() {
        return sealed() && (rights.close() || rights.chair());
    }

    public List<Present> absent() {
        return notes.roll().stream().filter(Present::absent).toList();
    }

    public long official() {
        return notes.roll().stream().filter(Present::official).count();
    }

    public long there(boolean official) {
        return notes.roll().stream()
                .filter(one -> one.there() && one.official() == official)
                .count();
    }

    public List<Mention> printed() {
        return notes.mentions().stream().filter(Mention::inMinutes).toList();
    }

    /** Lessons that only the chair and the comrade see; never printed. */
    public List<Mention> lessons() {
        return notes.mentions().stream().filter(mention -> !mention.inMinutes()).toList();
    }

    public @Nullable String document() {
        var id = notes.ending().minutesDocument();
        return id == null ? null : "/documents/" + id;
    }
}
