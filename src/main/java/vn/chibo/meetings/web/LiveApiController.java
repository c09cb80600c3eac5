package vn.chibo.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.meetings.Change;
import vn.chibo.meetings.Fields;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.meetings.Saved;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;

/** What the live application asks: the whole state, and batches of changes, each in a transaction of its own. */
@RestController
class LiveApiController {
    private static final int LARGEST_BATCH = 200;

    private final ReadProceedings proceedings;
    private final LiveChanges changes;
    private final JsonMapper json;
    private final MessageSource messages;
    private final Clock clock;

    LiveApiController(
            ReadProceedings proceedings, LiveChanges changes, JsonMapper json, MessageSource messages, Clock clock) {
        this.proceedings = proceedings;
        this.changes = changes;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(value = "/meetings/{id}/live/state", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LiveState> state(Actor actor, @PathVariable MeetingId id) {
        var notes = proceedings.of(actor, id);
        var now = OffsetDateTime.now(clock);
        var state = new LiveState(now, notes.pace(now), proceedings.rights(actor, id), notes);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    /** The body is read by hand, so that a foreign meeting is not found whatever was sent. */
    @PostMapping(value = "/meetings/{id}/live/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer change(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestBody(required = false) String body,
            HttpServletRequest request) {
        if (!proceedings.rights(actor, id).note()) {
            throw new Refused(Permission.RECORD_MEETING);
        }
        Batch batch = batch(body);
        List<Result> results = new ArrayList<>();
        for (Sent sent : batch.changes()) {
            results.add(result(actor, id, batch.tab(), sent, request));
        }
        return new Answer(proceedings.of(actor, id).revision(), results);
    }

    private Result result(Actor actor, MeetingId id, @Nullable UUID tab, Sent sent, HttpServletRequest request) {
        try {
            Saved saved = changes.apply(actor, id, sent.type(), sent.change(tab));
            return new Result(
                    sent.id(), saved.outcome().name().toLowerCase(), saved.id(), saved.revision(), null, null, null);
        } catch (RuleViolation violation) {
            boolean sealed = violation.key().equals("meetings.live.sealed");
            String sentence = words(request, violation.key(), violation.arguments());
            return Result.not(sent, sealed ? "sealed" : "refused", violation.field(), sentence);
        } catch (NotFound gone) {
            return Result.not(sent, "not-found", null, words(request, "meetings.live.gone"));
        } catch (DataAccessException failed) {
            return Result.not(sent, "failed", null, null); // the page keeps it and sends it again
        }
    }

    private String words(HttpServletRequest request, String key, Object... arguments) {
        return messages.getMessage(key, arguments, RequestContextUtils.getLocale(request));
    }

    private Batch batch(@Nullable String body) {
        try {
            Batch batch = json.readValue(body == null || body.isBlank() ? "{}" : body, Batch.class);
            if (batch.changes().size() > LARGEST_BATCH) {
                throw new RuleViolation("meetings.live.batch-too-large", LARGEST_BATCH);
            }
            return batch;
        } catch (JacksonException unreadable) {
            throw new RuleViolation("meetings.live.unreadable");
        }
    }

    /** @param tab one for each open page, made by the browser */
    public record Batch(@Nullable UUID tab, List<Sent> changes) {
        public Batch {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    public record Sent(String type, UUID id, long base, Map<String, @Nullable String> fields) {
        Change change(@Nullable UUID tab) {
            if (id == null || type == null) {
                throw new NotFound();
            }
            return new Change(id, base, tab, new Fields(fields == null ? Map.of() : new HashMap<>(fields)));
        }
    }

    public record Answer(long revision, List<Result> results) {}

    /** @param row the row that now holds what was sent; {@code fields} comes back only when nothing was stored */
    public record Result(
            @Nullable UUID id,
            String status,
            @Nullable UUID row,
            long revision,
            @Nullable String field,
            @Nullable String message,
            @Nullable Map<String, @Nullable String> fields) {
        static Result not(Sent sent, String status, @Nullable String field, @Nullable String message) {
            return new Result(sent.id(), status, null, 0, field, message, sent.fields());
        }
    }
}
