package vn.chibo.resolutions.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.resolutions.MarkUploaded;
import vn.chibo.resolutions.ResolutionId;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Flash;

/** The register of resolutions, each with its articles and the clock of its upload. */
@Controller
class ResolutionController {
    private final ResolutionQueries queries;
    private final MarkUploaded upload;

    ResolutionController(ResolutionQueries queries, MarkUploaded upload) {
        this.queries = queries;
        this.upload = upload;
    }

    @GetMapping("/resolutions")
    ResolutionsPage list(Actor actor) {
        return queries.list(actor);
    }

    @GetMapping("/resolutions/{id}")
    ResolutionPage show(Actor actor, @PathVariable ResolutionId id) {
        return queries.show(actor, id);
    }

    @PostMapping("/resolutions/{id}/upload")
    String uploaded(Actor actor, @PathVariable ResolutionId id, RedirectAttributes redirect) {
        upload.uploaded(actor, id);
        Flash.say(redirect, "resolutions.upload.done");
        return "redirect:/resolutions/" + id.value();
    }
}
