package vn.chibo.meetings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.AgendaPart;
import vn.chibo.meetings.Ground;
import vn.chibo.meetings.ItemData;
import vn.chibo.meetings.ItemKind;
import vn.chibo.meetings.Programme;
import vn.chibo.meetings.TopicField;

/** An item as typed, kept word by word when it is refused. */
public record ItemForm(
        String part,
        String kind,
        String title,
        String detail,
        String preparer,
        String minutes,
        String paperRequired,
        List<String> grounds,
        String groundNote,
        String topicField,
        String subject,
        String version) {
    public ItemForm {
        part = Typed.text(part);
        kind = Typed.text(kind);
        title = Typed.text(title);
        detail = Typed.text(detail);
        preparer = Typed.text(preparer);
        minutes = Typed.text(minutes);
        paperRequired = Typed.text(paperRequired);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
        groundNote = Typed.text(groundNote);
        topicField = Typed.text(topicField);
        subject = Typed.text(subject);
        version = Typed.text(version);
    }

    /** A fresh item of a part, with the minutes the rulebook suggests. */
    static ItemForm fresh(AgendaPart part, int minutes) {
        ItemKind kind = part == AgendaPart.INFORMATION ? ItemKind.INFORM : ItemKind.DISCUSS;
        String paper = part == AgendaPart.THEMATIC ? "true" : "";
        return new ItemForm(
                part.name(), kind.name(), "", "", "", String.valueOf(minutes), paper, List.of(), "", "", "", "");
    }

    static ItemForm of(Programme.Item item) {
        return new ItemForm(
                item.part().name(),
                item.kind().name(),
                item.title(),
                item.detail(),
                string(item.preparerId()),
                String.valueOf(item.minutes()),
                item.paperRequired() ? "true" : "",
                item.grounds().stream().map(Ground::name).toList(),
                item.groundNote(),
                item.topicField() == null ? "" : item.topicField().name(),
                string(item.subjectId()),
                String.valueOf(item.version()));
    }

    ItemForm at(int current) {
        return new ItemForm(
                part,
                kind,
                title,
                detail,
                preparer,
                minutes,
                paperRequired,
                grounds,
                groundNote,
                topicField,
                subject,
                String.valueOf(current));
    }

    ItemData data() {
        return new ItemData(
                Typed.word(AgendaPart.class, part),
                Typed.word(ItemKind.class, kind),
                title,
                detail,
                Typed.member(preparer),
                Typed.number(minutes),
                paperRequired.equals("true"),
                Typed.words(Ground.class, grounds),
                groundNote,
                Typed.word(TopicField.class, topicField),
                Typed.member(subject));
    }

    private static String string(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }
}
