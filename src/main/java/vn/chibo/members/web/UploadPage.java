package vn.chibo.members.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/** Where a file of members is chosen. */
public record UploadPage(Map<String, String> cells, String unit, List<ImportFile> waiting, FormErrors errors)
        implements Page {
    /** "As each row says" comes first: a committee's file names the cell of each. */
    public Map<String, String> choices(vn.chibo.ui.Ui ui) {
        Map<String, String> choices = new java.util.LinkedHashMap<>();
        choices.put("", ui.t("members.upload.unit-by-row"));
        choices.putAll(cells);
        return choices;
    }

    @Override
    public String template() {
        return "members/upload";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }
}
