package vn.chibo.people.web;

import java.util.List;
import vn.chibo.people.Code;
import vn.chibo.people.CodeList;
import vn.chibo.ui.Page;

/** One reference list, and the names of the others. */
public record CodesPage(CodeList list, List<Code> codes) implements Page {
    @Override
    public String template() {
        return "people/codes";
    }

    public List<CodeList> lists() {
        return List.of(CodeList.values());
    }

    public long unverified() {
        return codes.stream().filter(code -> !code.verified()).count();
    }
}
