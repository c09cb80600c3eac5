package vn.chibo.members.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.people.Code;
import vn.chibo.people.CodeList;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * One member's record to fill in or to correct.
 *
 * @param member null for a new one
 * @param back where the form came from
 * @param codes the dated lists
 * @param cells to choose from; empty when there is only one
 * @param another whether to ask if somebody on record of this name and birthday is another person
 * @param confirmed that it was said
 */
public record MemberFormPage(
        @Nullable UUID member,
        String name,
        String back,
        int version,
        Typed typed,
        List<Code> codes,
        Map<String, String> cells,
        String unit,
        boolean another,
        boolean confirmed,
        FormErrors errors)
        implements Page {
    /** What is usually written, by list. */
    public Map<CodeList, List<Code>> lists() {
        Map<CodeList, List<Code>> lists = new EnumMap<>(CodeList.class);
        codes.forEach(code ->
                lists.computeIfAbsent(code.list(), list -> new ArrayList<>()).add(code));
        return lists;
    }

    @Override
    public String template() {
        return "members/form";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
