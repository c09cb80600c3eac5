package vn.chibo.documents.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.chibo.documents.BodyDocuments;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;
import vn.chibo.ui.Ui;

/** The documents of a steering committee, and the form of a new one for who may issue it. */
public record BodyDocumentsPage(BodyDocuments.View view, BodyDocumentForm form, FormErrors errors) implements Page {
    @Override
    public String template() {
        return "documents/of-body";
    }

    @Override
    public HttpStatus status() {
        return errors.status();
    }

    public Map<String, String> types(Ui ui) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("", ui.t("documents.body.choose"));
        view.types().forEach(type -> types.put(type.name(), ui.t("documents.type." + type.name())));
        return types;
    }

    public Map<String, String> signers(Ui ui) {
        Map<String, String> signers = new LinkedHashMap<>();
        view.signers()
                .forEach(signer -> signers.put(
                        signer.seat().toString(), signer.name() + " · " + ui.t("documents.signer." + signer.role())));
        return signers;
    }
}
