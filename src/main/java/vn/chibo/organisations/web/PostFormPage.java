package vn.chibo.organisations.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.PostKind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

/** @param search what names were searched for; without it the unit's own people are offered */
public record PostFormPage(
        UnitId unit,
        String unitName,
        boolean cell,
        String search,
        List<UnitPage.Somebody> people,
        PostForm form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/post-form";
    }

    public Map<String, String> kinds(Ui ui) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", ui.t("organisations.post.kind.choose"));
        for (PostKind kind : PostKind.values()) {
            if (kind.fits(cell)) {
                kinds.put(kind.name(), ui.t("organisations.postkind." + kind.word(cell)));
            }
        }
        return kinds;
    }

    public Map<String, String> choices(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("organisations.post.new-person"));
        people.forEach(somebody -> choices.put(
                somebody.id().value().toString(),
                somebody.occupation().isEmpty()
                        ? somebody.name()
                        : somebody.name() + " (" + somebody.occupation() + ")"));
        return choices;
    }
}
