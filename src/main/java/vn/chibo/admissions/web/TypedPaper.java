package vn.chibo.admissions.web;

import java.util.Map;
import java.util.UUID;
import vn.chibo.admissions.PaperData;
import vn.chibo.members.MemberId;

/** Reads a paper as typed in the form of a case. */
final class TypedPaper {
    private TypedPaper() {}

    static PaperData read(Map<String, String> typed) {
        UUID helper = TypedFields.id(typed.get("helperOf"));
        return new PaperData(
                TypedFields.text(typed.get("code")),
                TypedFields.date("dated", typed.get("dated")),
                TypedFields.date("receivedOn", typed.get("receivedOn")),
                TypedFields.text(typed.get("number")),
                TypedFields.text(typed.get("place")),
                TypedFields.text(typed.get("body")),
                TypedFields.number(typed.get("inFavour")),
                TypedFields.number(typed.get("outOf")),
                helper == null ? null : new MemberId(helper),
                TypedFields.id(typed.get("document")));
    }
}
