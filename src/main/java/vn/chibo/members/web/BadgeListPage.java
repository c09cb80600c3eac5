package vn.chibo.members.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** @param typed of the decision's form */
public record BadgeListPage(BadgeList list, Map<String, String> typed, FormErrors errors) implements Page {
    @Override
    public String template() {
        return "members/badge-list";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
