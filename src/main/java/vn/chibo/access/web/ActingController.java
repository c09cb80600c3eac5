package vn.chibo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.ActingPosts;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** Switches the organisation one acts for, among one's own posts. */
@Controller
class ActingController {

    @PostMapping("/acting")
    String act(
            @RequestAttribute(ActingPosts.OF_REQUEST) List<Actor> posts,
            @RequestParam(required = false) UnitId unit,
            HttpServletRequest request) {
        UUID chosen = posts.stream()
                .map(Actor::requiredUnit)
                .filter(candidate -> candidate.equals(unit))
                .findFirst()
                .orElseThrow(NotFound::new)
                .value();
        request.getSession().setAttribute(ActingFilter.UNIT, chosen);
        return "redirect:/";
    }
}
