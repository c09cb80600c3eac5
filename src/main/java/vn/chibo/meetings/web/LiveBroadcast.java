package vn.chibo.meetings.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.TheProgram;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.ReadProceedings;

/**
 * One broadcast for each meeting on this node: however many pages listen, the state is read and written as JSON once for
 * each change, without lessons, which are not for all. Changes that come while one is being sent are sent together.
 */
@Component
class LiveBroadcast {
    private static final Logger LOG = LoggerFactory.getLogger(LiveBroadcast.class);
    private static final long RECONNECT_AFTER = Duration.ofMinutes(15).toMillis();

    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final ReadProceedings proceedings;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<UUID, Audience> audiences = new ConcurrentHashMap<>();

    LiveBroadcast(ReadProceedings proceedings, JsonMapper json, Clock clock) {
        this.proceedings = proceedings;
        this.json = json;
        this.clock = clock;
    }

    /** A page begins to listen; after a while it asks anew, so that rights that ended end here as well. */
    SseEmitter listen(UUID meeting) {
        var listener = new SseEmitter(RECONNECT_AFTER);
        listener.onCompletion(() -> leave(meeting, listener));
        listener.onTimeout(listener::complete);
        listener.onError(gone -> leave(meeting, listener));
        audiences.compute(meeting, (id, audience) -> (audience == null ? new Audience() : audience).with(listener));
        send(listener, SseEmitter.event().comment("ready").reconnectTime(1000));
        changed(meeting);
        return listener;
    }

    void changed(UUID meeting) {
        Audience audience = audiences.get(meeting);
        if (audience != null && audience.ask()) {
            Thread.ofVirtual().name("live-" + meeting).start(() -> tell(meeting, audience));
        }
    }

    /** After the connection to the database was lost, nobody knows what was missed. */
    void allChanged() {
        audiences.keySet().forEach(this::changed);
    }

    @Scheduled(fixedDelay = 15_000)
    void beat() {
        audiences
                .values()
                .forEach(audience -> audience.listeners.forEach(
                        listener -> send(listener, SseEmitter.event().comment("beat"))));
    }

    private void tell(UUID meeting, Audience audience) {
        do {
            while (!told(meeting, audience) && !audience.listeners.isEmpty()) {
                pause(); // a database that is starting again: nobody would tell of this change once more
            }
        } while (audience.askedAgain());
    }

    private boolean told(UUID meeting, Audience audience) {
        try {
            var notes = proceedings.of(TheProgram.itself(), new MeetingId(meeting));
            var now = OffsetDateTime.now(clock);
            String state = json.writeValueAsString(new LiveState(now, notes.pace(now), null, notes));
            String id = Long.toString(notes.revision());
            audience.listeners.forEach(listener ->
                    send(listener, SseEmitter.event().id(id).name("changed").data(state, MediaType.TEXT_PLAIN)));
            return true;
        } catch (RuntimeException failed) {
            LOG.debug("broadcast of meeting {} is tried again", meeting, failed);
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_RETRY);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave(UUID meeting, SseEmitter listener) {
        audiences.computeIfPresent(meeting, (id, audience) -> {
            audience.listeners.remove(listener);
            return audience.listeners.isEmpty() ? null : audience;
        });
    }

    private static void send(SseEmitter listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.send(event);
        } catch (IOException | IllegalStateException gone) {
            listener.complete();
        }
    }

    /** Who listens, and whether a broadcast is under way or asked for again meanwhile. */
    private static final class Audience {
        private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
        private int asked;

        Audience with(SseEmitter listener) {
            listeners.add(listener);
            return this;
        }

        /** True for the one who is to send. */
        synchronized boolean ask() {
            asked = Math.min(2, asked + 1);
            return asked == 1;
        }

        synchronized boolean askedAgain() {
            asked--;
            return asked > 0;
        }
    }
}
