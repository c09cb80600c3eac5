package vn.chibo.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chibo.shared.RuleViolation;

/** What the gallery shows the components with. */
public record GalleryPage() implements Page {
    public enum Line {
        DRAFT("gold"),
        REPORTS("neutral"),
        TOPIC("red"),
        OFFICIAL("blue");

        public final String tone;

        Line(String tone) {
            this.tone = tone;
        }
    }

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    @Override
    public String template() {
        return "ui/gallery";
    }

    public LocalDate day() {
        return DAY;
    }

    public FormErrors errors() {
        return FormErrors.of(RuleViolation.at("title", "ui.gallery.form.title-missing"));
    }

    public List<Step> steps(Ui ui) {
        return List.of(
                new Step("done", "✓", ui.t("ui.gallery.step.before"), "/ui"),
                new Step("here", "1", ui.t("ui.gallery.step.prepare"), "/ui"),
                new Step("ahead", "2", ui.t("ui.gallery.step.hold"), ""),
                new Step("ahead", "3", ui.t("ui.gallery.step.follow"), ""));
    }

    public Map<String, String> choices(Ui ui) {
        var choices = new LinkedHashMap<String, String>();
        for (String key : List.of("regular", "thematic", "joint")) {
            choices.put(key, ui.t("ui.gallery.choice." + key));
        }
        return choices;
    }
}
