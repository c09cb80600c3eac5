package vn.chibo.cadres.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chibo.cadres.CommitteePosts;
import vn.chibo.cadres.Levels.Gap;
import vn.chibo.cadres.TrainingKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.ui.Ui;

/** Codes of this module in the reader's words. */
public final class Say {
    private static final List<String> THEORIES = List.of("BASIC", "INTERMEDIATE", "ADVANCED", "BACHELOR");

    private Say() {}

    public static String post(Ui ui, String kind, boolean cell) {
        return kind.equals("HEAD")
                ? ui.t("cadres.head")
                : ui.t("organisations.postkind." + PostKind.valueOf(kind).word(cell));
    }

    public static Map<String, String> posts(Ui ui, boolean cell) {
        Map<String, String> posts = new LinkedHashMap<>();
        CommitteePosts.ALL.forEach(kind -> posts.put(kind.name(), post(ui, kind.name(), cell)));
        return posts;
    }

    public static String theory(Ui ui, String code) {
        return code.isEmpty() ? ui.t("cadres.not-recorded") : ui.t("members.code." + code);
    }

    public static String recorded(Ui ui, String words) {
        return words.isEmpty() ? ui.t("cadres.not-recorded") : words;
    }

    public static String aim(Ui ui, TrainingKind kind, String aim) {
        return kind == TrainingKind.THEORY ? ui.t("members.code." + aim) : aim;
    }

    public static String gap(Ui ui, Gap gap) {
        return ui.t("cadres.gap." + gap.kind(), aim(ui, gap.kind(), gap.wanted()));
    }

    public static String gaps(Ui ui, List<Gap> gaps) {
        return String.join("; ", gaps.stream().map(gap -> gap(ui, gap)).toList());
    }

    public static Map<String, String> kinds(Ui ui) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (TrainingKind kind : TrainingKind.values()) {
            kinds.put(kind.name(), ui.t("cadres.trainingkind." + kind));
        }
        return kinds;
    }

    public static Map<String, String> theories(Ui ui) {
        Map<String, String> theories = new LinkedHashMap<>();
        theories.put("", ui.t("cadres.training.theory.none"));
        THEORIES.forEach(code -> theories.put(code, ui.t("members.code." + code)));
        return theories;
    }
}
