package vn.chibo.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;

/**
 * What one comrade answers for.
 *
 * @param target how the result will be measured; empty when it was not said
 * @param period first day of the month the task belongs to
 * @param dueOn last day to finish it
 * @param sourceId the conclusion or agenda item; null when assigned by hand
 */
public record NewTask(
        MemberId owner,
        String title,
        String target,
        LocalDate period,
        LocalDate dueOn,
        SourceKind sourceKind,
        @Nullable UUID sourceId) {}
