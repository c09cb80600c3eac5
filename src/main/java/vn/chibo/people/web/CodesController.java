package vn.chibo.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.Access;
import vn.chibo.people.CodeList;
import vn.chibo.people.Codes;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/** The reference lists with their days of force and sources. They are kept by new versions of the program. */
@Controller
class CodesController {
    private final Codes codes;
    private final Access access;

    CodesController(Codes codes, Access access) {
        this.codes = codes;
        this.access = access;
    }

    @GetMapping("/codes")
    CodesPage list(Actor actor, @RequestParam(defaultValue = "") String list) {
        access.require(actor, Permission.KEEP_RULES, actor.requiredUnit());
        CodeList shown = CodeList.named(list).orElse(CodeList.ETHNICITY);
        return new CodesPage(shown, codes.of(shown));
    }
}
