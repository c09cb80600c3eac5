package vn.chibo.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;

/** One proposed task of the draft plan. */
public record PlanLineData(
        String title, @Nullable MemberId owner, @Nullable LocalDate dueOn, String target) {}
