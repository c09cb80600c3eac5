package vn.chibo.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.shared.Actor;

/** Lets pages of a meeting listen to its changes (server-sent events). */
@RestController
class LiveEventsController {
    private final ReadProceedings proceedings;
    private final LiveBroadcast broadcast;

    LiveEventsController(ReadProceedings proceedings, LiveBroadcast broadcast) {
        this.proceedings = proceedings;
        this.broadcast = broadcast;
    }

    @GetMapping(value = "/meetings/{id}/live/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Actor actor, @PathVariable MeetingId id, HttpServletResponse response) {
        proceedings.of(actor, id); // a meeting out of sight is not found, before anything is sent
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return broadcast.listen(id.value());
    }
}
