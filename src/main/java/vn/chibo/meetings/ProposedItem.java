package vn.chibo.meetings;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;

/**
 * An item a source proposes, in Vietnamese as it will be printed.
 *
 * @param preparer null: the drafting program spreads preparations over the members
 * @param source name of the source, kept with the item and shown as its origin
 * @param sourceRef what the source means by it, such as a promised topic
 * @param subject the comrade it is about, as in a recognition
 */
public record ProposedItem(
        AgendaPart part,
        ItemKind kind,
        String title,
        String detail,
        @Nullable MemberId preparer,
        boolean paperRequired,
        Set<Ground> grounds,
        String groundNote,
        String source,
        @Nullable UUID sourceRef,
        @Nullable MemberId subject) {

    static ProposedItem of(
            AgendaPart part, ItemKind kind, String title, String groundNote, String source, Ground... grounds) {
        return new ProposedItem(part, kind, title, "", null, false, Set.of(grounds), groundNote, source, null, null);
    }

    ProposedItem about(String detail, @Nullable UUID sourceRef) {
        return new ProposedItem(
                part, kind, title, detail, preparer, paperRequired, grounds, groundNote, source, sourceRef, subject);
    }

    ProposedItem withPaperBy(@Nullable MemberId comrade) {
        return new ProposedItem(
                part, kind, title, detail, comrade, true, grounds, groundNote, source, sourceRef, subject);
    }

    ProposedItem preparedBy(@Nullable MemberId comrade) {
        return new ProposedItem(
                part, kind, title, detail, comrade, paperRequired, grounds, groundNote, source, sourceRef, subject);
    }

    ProposedItem concerning(MemberId comrade) {
        return new ProposedItem(
                part, kind, title, detail, preparer, paperRequired, grounds, groundNote, source, sourceRef, comrade);
    }
}
