package vn.chibo.ui;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Each component once, for those who write pages. Not there in a school. */
@Controller
@Profile({"dev", "demo"})
class GalleryController {

    @GetMapping("/ui")
    GalleryPage show() {
        return new GalleryPage();
    }
}
