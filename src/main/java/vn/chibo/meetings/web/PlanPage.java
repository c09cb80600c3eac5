package vn.chibo.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.meetings.MeetingView;
import vn.chibo.meetings.Programme;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.FormErrors;
import vn.chibo.ui.Page;

/**
 * The draft plan of the month.
 *
 * @param editing the line the form is about; null adds a new one
 * @param rule why circumstances are weighed when assigning
 */
public record PlanPage(
        MeetingView meeting,
        List<Programme.PlanLine> lines,
        @Nullable UUID editing,
        PlanForm form,
        Map<String, String> comrades,
        Rule rule,
        FormErrors errors,
        boolean changed)
        implements Page {
    @Override
    public String template() {
        return "meetings/plan";
    }

    @Override
    public HttpStatus status() {
        return changed ? HttpStatus.CONFLICT : errors.status();
    }
}
