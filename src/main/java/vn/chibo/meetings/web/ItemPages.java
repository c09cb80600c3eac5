package vn.chibo.meetings.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.AgendaPart;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.MeetingViews;
import vn.chibo.meetings.Programme;
import vn.chibo.meetings.Programmes;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.ui.FormErrors;

/** The form of an item: fresh, as it stands, refused, or overtaken by somebody else. */
@Component
class ItemPages {
    private final MeetingViews meetings;
    private final Programmes programmes;
    private final Options options;
    private final Rulebook rulebook;

    ItemPages(MeetingViews meetings, Programmes programmes, Options options, Rulebook rulebook) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.options = options;
        this.rulebook = rulebook;
    }

    ItemPage fresh(Actor actor, MeetingId id, AgendaPart part) {
        MeetingView meeting = meetings.preparing(actor, id);
        int minutes = rulebook.inForce("agenda.minutes", meeting.unitPath(), meeting.rulesDay())
                .number(part.name());
        return page(actor, meeting, null, ItemForm.fresh(part, minutes), FormErrors.none(), "");
    }

    ItemPage standing(Actor actor, MeetingId id, AgendaItemId item) {
        MeetingView meeting = meetings.preparing(actor, id);
        return page(actor, meeting, item.value(), ItemForm.of(item(actor, id, item)), FormErrors.none(), "");
    }

    ItemPage refused(Actor actor, MeetingId id, @Nullable AgendaItemId item, ItemForm typed, FormErrors errors) {
        return page(actor, meetings.preparing(actor, id), item == null ? null : item.value(), typed, errors, "");
    }

    /** What was typed stays; saving again now knowingly replaces the other's version. */
    ItemPage overtaken(Actor actor, MeetingId id, AgendaItemId item, ItemForm typed) {
        Programme.Item now = item(actor, id, item);
        return page(
                actor,
                meetings.preparing(actor, id),
                item.value(),
                typed.at(now.version()),
                FormErrors.none(),
                now.title());
    }

    private Programme.Item item(Actor actor, MeetingId id, AgendaItemId item) {
        return programmes.asItStands(actor, id).items().stream()
                .filter(found -> found.id().equals(item.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ItemPage page(
            Actor actor, MeetingView meeting, @Nullable UUID item, ItemForm form, FormErrors errors, String changedTo) {
        return new ItemPage(
                meeting,
                item,
                form,
                options.comrades(actor, meeting.unit(), meeting.day()),
                options.probationary(actor, meeting.unit(), meeting.day()),
                errors,
                changedTo);
    }
}
