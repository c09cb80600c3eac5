package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** Where a member goes. @param found cells whose public name has the words searched for */
public record TransferFormPage(
        MemberFile file, String q, List<Found> found, Map<String, String> typed, FormErrors errors) implements Page {
    public record Found(UUID id, String name, String parent) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    @Override
    public String template() {
        return "members/transfer-form";
    }
}
