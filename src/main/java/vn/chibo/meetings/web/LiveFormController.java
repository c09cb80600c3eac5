package vn.chibo.meetings.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.Change;
import vn.chibo.meetings.Fields;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.NoteAttendance;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.meetings.Saved;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/**
 * The plain forms of the live page. Each sends the row's id, the revision it was shown with and, for a text, what it
 * was shown as ({@code bodyWas}): a text that was not touched is left out, so that it never stands against another's.
 */
@Controller
class LiveFormController {
    private static final Set<String> NOT_FIELDS = Set.of("row", "base", "from", "new", "ticks", "_csrf");

    private final LiveChanges changes;
    private final LivePages pages;
    private final NoteAttendance attendance;
    private final ReadProceedings proceedings;

    LiveFormController(LiveChanges changes, LivePages pages, NoteAttendance attendance, ReadProceedings proceedings) {
        this.changes = changes;
        this.pages = pages;
        this.attendance = attendance;
        this.proceedings = proceedings;
    }

    @PostMapping("/meetings/{id}/live/roll")
    String rest(Actor actor, @PathVariable MeetingId id, RedirectAttributes redirect) {
        Flash.say(redirect, "meetings.live.rest-present", attendance.restPresent(actor, id));
        return "redirect:/meetings/" + id.value() + "/live/attendance";
    }

    @PostMapping("/meetings/{id}/live/{type}")
    Object note(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable String type,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        proceedings.of(actor, id); // a meeting out of sight is not found, whatever was sent
        LiveSection from = LiveSection.of(sent.getOrDefault("from", ""));
        try {
            Saved saved = changes.apply(actor, id, type, change(sent));
            say(redirect, saved.outcome());
            return "redirect:/meetings/" + id.value() + "/live" + from.path() + item(sent);
        } catch (RuleViolation violation) {
            var values = new HashMap<>(sent);
            values.put("type", type);
            var typed = new LiveTyped(sent.getOrDefault("row", ""), values, FormErrors.of(violation));
            return violation.key().equals("meetings.live.sealed")
                    ? new LatePage(id.value(), sent.getOrDefault("body", sent.getOrDefault("title", "")), violation)
                    : pages.show(actor, id, from, sent.getOrDefault("item", ""), typed);
        }
    }

    private static void say(RedirectAttributes redirect, Outcome outcome) {
        switch (outcome) {
            case BESIDE -> Flash.say(redirect, "meetings.live.kept-beside");
            case KEPT -> Flash.say(redirect, "meetings.live.not-removed");
            case SAVED, SAME -> Flash.say(redirect, "meetings.live.saved");
        }
    }

    private static Change change(Map<String, String> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (!NOT_FIELDS.contains(name) && !(name.equals("bodyWas") || name.equals("titleWas"))) {
                fields.put(name, value);
            }
        });
        for (String tick : sent.getOrDefault("ticks", "").split(" ")) {
            if (!tick.isEmpty()) {
                fields.putIfAbsent(tick, "false"); // a box that is not ticked is not sent
            }
        }
        untouched(sent, fields, "body");
        untouched(sent, fields, "title");
        return new Change(row(sent), base(sent), null, new Fields(fields));
    }

    private static void untouched(Map<String, String> sent, Map<String, String> fields, String text) {
        String was = sent.get(text + "Was");
        if (was != null
                && was.replace("\r\n", "\n").equals(sent.getOrDefault(text, "").replace("\r\n", "\n"))) {
            fields.remove(text);
        }
    }

    private static UUID row(Map<String, String> sent) {
        try {
            return UUID.fromString(sent.getOrDefault("row", ""));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private static long base(Map<String, String> sent) {
        String base = sent.getOrDefault("base", "0");
        return base.matches("[0-9]{1,18}") ? Long.parseLong(base) : 0;
    }

    private static String item(Map<String, String> sent) {
        String item = sent.getOrDefault("item", sent.containsKey("running") ? sent.getOrDefault("row", "") : "");
        String speaker = "CALLED".equals(sent.get("state")) ? "&speaker=" + row(sent) : "";
        return item.matches("[0-9a-fA-F-]{36}") ? "?item=" + item + speaker : "";
    }
}
