package vn.chibo.meetings;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;

/**
 * An item as it was typed; null stands for what could not be read and is refused by the use case.
 *
 * @param subject the comrade a recognition is about
 * @param topicField the field of a thematic topic
 */
public record ItemData(
        @Nullable AgendaPart part,
        @Nullable ItemKind kind,
        String title,
        String detail,
        @Nullable MemberId preparer,
        @Nullable Integer minutes,
        boolean paperRequired,
        Set<Ground> grounds,
        String groundNote,
        @Nullable TopicField topicField,
        @Nullable MemberId subject) {}
