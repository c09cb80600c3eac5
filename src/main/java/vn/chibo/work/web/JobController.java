package vn.chibo.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.work.JobId;
import vn.chibo.work.Jobs;

/** One's own background work: how far it is, calling it off, going on, fetching what it made. */
@Controller
class JobController {
    private final JobQueries queries;
    private final Jobs jobs;

    JobController(JobQueries queries, Jobs jobs) {
        this.queries = queries;
        this.jobs = jobs;
    }

    @GetMapping("/work")
    JobsPage own(Actor actor) {
        return queries.own(actor);
    }

    @PostMapping("/work/{id}/cancellation")
    String cancel(Actor actor, @PathVariable JobId id, RedirectAttributes redirect) {
        jobs.cancel(actor, id);
        Flash.say(redirect, "work.cancelled");
        return "redirect:/work";
    }

    @PostMapping("/work/{id}/resumption")
    String resume(Actor actor, @PathVariable JobId id, RedirectAttributes redirect) {
        try {
            jobs.resume(actor, id);
            Flash.say(redirect, "work.resumed");
        } catch (RuleViolation tooMany) {
            Flash.say(redirect, tooMany.key(), tooMany.arguments());
        }
        return "redirect:/work";
    }

    /** Chunk by chunk, each read for itself: a slow reader holds neither the file in memory nor a connection. */
    @GetMapping("/work/{id}/file")
    void file(Actor actor, @PathVariable JobId id, HttpServletResponse response) throws IOException {
        JobFile file = queries.file(actor, id);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            for (int number = 0; number < file.chunks(); number++) {
                response.getOutputStream().write(queries.chunk(actor, id, number));
            }
        } catch (NotFound expired) {
            throw new IOException("the result went while it was fetched", expired);
        }
    }
}
